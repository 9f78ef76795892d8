package app.lectern.registrar.ui.overrides;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.overrides.OverrideService;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.registrar.ui.entry.OfficeViews;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class OverridesViewTest extends OfficeViews {

    @Autowired
    OverrideService overrides;

    @Autowired
    EnrollmentService enrollments;

    private School school;
    private UserId ana;

    @BeforeEach
    void request() {
        ana = people.student("ana@school.example").userId();
        school = new School(mongo);
        Section art = school.lecture("1001", 5, 9);
        Set<ObjectionCode> codes = Set.of(ObjectionCode.TIME_CONFLICT, ObjectionCode.CREDIT_LIMIT);
        SignedIn.asStudent(ana, () -> overrides.ask(ana, art.id(), codes, "I graduate in May"));
    }

    @Test
    void grantsWhatIsNamedAndAnswers() {
        open("registrar/overrides", "");
        assertThat(viewText()).contains("1 open request");
        pressInGrid("Request of Ana Ruiz");
        assertThat(dialog().getElement().getTextRecursively()).contains("I graduate in May", "2026FA-1001");
        test(find(Checkbox.class, dialog()).withLabel("Above the credit limit").single())
                .click();
        enter("Answer to the student", "Only this once");
        press("Grant");
        assertThat(notifications()).containsExactly("Granted to Ana Ruiz");
        assertThat(stored().status()).isEqualTo(RuleOverride.Status.GRANTED);
        assertThat(stored().codes()).containsExactly(ObjectionCode.TIME_CONFLICT);
        assertThat(stored().answer()).isEqualTo("Only this once");
        assertThat(viewText()).contains("No open requests");
    }

    @Test
    void tellsTimesInTheZoneOfTheTerm() {
        var asked = Update.update("askedAt", Instant.parse("2026-04-06T23:30:00Z"));
        mongo.updateFirst(new Query(), asked, RuleOverride.class);
        mongo.updateFirst(new Query(), Update.update("zone", "Pacific/Auckland"), Term.class);
        open("registrar/overrides", "");
        Grid<?> requests = find(Grid.class).single();
        assertThat(test(requests).getCellText(0, 0)).contains("Apr 7, 2026", "11:30");
    }

    @Test
    void saysWhatTheStudentWasToldWhenTheyAsked() {
        Section clash = school.lecture("1002", 5, 9);
        SignedIn.asStudent(ana, () -> enrollments.enroll(ana, Bundle.of(clash.id())));
        var codes = Set.of(ObjectionCode.TIME_CONFLICT);
        SignedIn.asStudent(ana, () -> overrides.ask(ana, stored().sectionId(), codes, "I graduate in May"));
        open("registrar/overrides", "");
        pressInGrid("Request of Ana Ruiz");
        assertThat(dialog().getElement().getTextRecursively())
                .contains("In the way when they asked: it meets at the same time as Course C-1002.");
    }

    @Test
    void aRequestThatKeepsNothingOfThatIsReadAllTheSame() {
        mongo.updateFirst(new Query(), new Update().unset("about"), RuleOverride.class);
        open("registrar/overrides", "");
        pressInGrid("Request of Ana Ruiz");
        assertThat(dialog().getElement().getTextRecursively())
                .contains("I graduate in May")
                .doesNotContain("In the way");
    }

    @Test
    void refuses() {
        open("registrar/overrides", "");
        pressInGrid("Request of Ana Ruiz");
        press("Refuse");
        assertThat(stored().status()).isEqualTo(RuleOverride.Status.REFUSED);
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isZero();
    }

    @Test
    void grantsNothingWithoutAChoice() {
        open("registrar/overrides", "");
        pressInGrid("Request of Ana Ruiz");
        find(Checkbox.class, dialog()).all().forEach(it -> it.setValue(false));
        press("Grant");
        assertThat(dialog().getElement().getTextRecursively())
                .contains("Choose at least one thing to grant, or refuse.");
        assertThat(stored().status()).isEqualTo(RuleOverride.Status.ASKED);
    }

    private RuleOverride stored() {
        List<RuleOverride> all = mongo.findAll(RuleOverride.class);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}

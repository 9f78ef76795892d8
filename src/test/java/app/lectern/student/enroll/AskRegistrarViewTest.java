package app.lectern.student.enroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.overrides.OverrideOffice;
import app.lectern.enrollment.overrides.OverrideService;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.people.Role;
import app.lectern.student.StudentViews;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

class AskRegistrarViewTest extends StudentViews {

    private static final UserId REGISTRAR = new UserId(7000);

    @Autowired
    OverrideOffice office;

    @Autowired
    OverrideService overrides;

    @Test
    void theRegistrarIsAskedWithAReasonToWaiveWhatIsInTheWay() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section clash = school.lecture("1002", 5, 9);
        open("course/C-1002", "");
        clickEnroll(clash);
        press("Ask the registrar…");
        press("Send");
        assertThat(reason().getErrorMessage()).isEqualTo("Give a reason of at most 500 characters.");
        test(reason()).setValue("I graduate in May");
        press("Send");
        assertThat(notifications()).containsExactly("The registrar has your request for Course C-1002");
        assertThat(mongo.findAll(RuleOverride.class)).singleElement().satisfies(it -> {
            assertThat(it.userId()).isEqualTo(student);
            assertThat(it.sectionId()).isEqualTo(clash.id());
            assertThat(it.codes()).containsExactly(ObjectionCode.TIME_CONFLICT);
            assertThat(it.reason()).isEqualTo("I graduate in May");
        });
    }

    @Test
    void nothingTypedIsLostWhenTheSectionIsNoMore() {
        enroll(signInAsStudent(), school.lecture("1001", 5, 9));
        Section clash = school.lecture("1002", 5, 9);
        open("course/C-1002", "");
        clickEnroll(clash);
        press("Ask the registrar…");
        test(reason()).setValue("I graduate in May");
        mongo.remove(query(where("_id").is(clash.id())), Section.class);
        press("Send");
        assertThat(dialogText()).contains("Course C-1002 is no longer in the catalog.");
        assertThat(reason().getValue()).isEqualTo("I graduate in May");
        assertThat(mongo.findAll(RuleOverride.class)).isEmpty();
        press("Cancel");
        awaitText("Course C-1002 is no longer in the catalog.");
        assertThat(viewText()).doesNotContain("Ask the registrar…");
    }

    @Test
    void allThatOneKindOfExceptionIsAboutIsNamed() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        enroll(student, school.lecture("1003", 5, 11));
        Section clash = school.lecture("1002", 5, 9);
        mongo.updateFirst(
                query(where("_id").is(clash.id())),
                new Update().set("meetings.0.end", LocalTime.of(12, 0)),
                Section.class);
        open("course/C-1002", "");
        clickEnroll(clash);
        press("Ask the registrar…");
        assertThat(dialogText())
                .contains("Course C-1002 meets at the same time as Course C-1001")
                .contains("Course C-1002 meets at the same time as Course C-1003");
        test(reason()).setValue("I graduate in May");
        press("Send");
        assertThat(mongo.findAll(RuleOverride.class)).singleElement().satisfies(it -> assertThat(it.about())
                .containsExactly(
                        new Reason(ObjectionCode.TIME_CONFLICT, "Course C-1001"),
                        new Reason(ObjectionCode.TIME_CONFLICT, "Course C-1003")));
    }

    @Test
    void aRequestIsShownBesideWhatItIsAboutAndCanBeChanged() {
        ask("I graduate in May");
        assertThat(viewText()).contains("You asked the registrar on ", "; no answer yet.");
        press("Change your request…");
        assertThat(reason().getValue()).isEqualTo("I graduate in May");
        test(reason()).setValue("I graduate in June");
        press("Send");
        assertThat(mongo.findAll(RuleOverride.class)).singleElement().satisfies(it -> assertThat(it.reason())
                .isEqualTo("I graduate in June"));
    }

    @Test
    void aRefusalIsShownWithTheRegistrarsWordsWhereverOneLooks() {
        ask("I graduate in May");
        answer(request -> office.refuse(request.id(), null, "Take section 1003", REGISTRAR));
        awaitText("The registrar refused your request on ");
        assertThat(viewText()).contains("“Take section 1003”").contains("Ask the registrar…");

        open("course/C-1002", "");
        assertThat(viewText()).contains("“Take section 1003”");
        open("enrollment", "");
        assertThat(viewText())
                .contains("Exceptions you asked for", "In spite of a time conflict", "“Take section 1003”")
                .doesNotContain("I graduate in May");
    }

    @Test
    void aGrantLeadsOnToTheSeatAndIsThenUsed() {
        ask("I graduate in May");
        open("enrollment", "");
        assertThat(viewText()).contains("no answer yet.", "I graduate in May");
        answer(request -> office.grant(request.id(), null, request.codes(), null, REGISTRAR));
        awaitText("It is good for one seat.");

        pressLabelled("Enroll in Course C-1002, section 1002");
        assertThat(notifications()).contains("You are enrolled in Course C-1002");
        assertThat(viewText()).contains(", and you used it.").doesNotContain("It is good for one seat.");
        open("course/C-1002", "");
        assertThat(viewText()).doesNotContain("The registrar granted");
    }

    @Test
    void aGrantThatIsStillGoodIsNotHiddenByALaterRefusal() {
        UserId student = ask("I graduate in May");
        answer(request -> office.grant(request.id(), null, request.codes(), null, REGISTRAR));
        SectionId section = mongo.findAll(RuleOverride.class).getFirst().sectionId();
        RuleOverride other = SignedIn.asStudent(
                student, () -> overrides.ask(student, section, Set.of(ObjectionCode.CREDIT_LIMIT), "More"));
        SignedIn.as(REGISTRAR, Role.ADMIN, () -> office.refuse(other.id(), null, "Enough", REGISTRAR));
        open("course/C-1002", "");
        assertThat(viewText()).contains("It is good for one seat.").doesNotContain("“Enough”");
    }

    @Test
    void aRefusalGivesWayToAGrantWhileItIsShown() {
        ask("I graduate in May");
        answer(request -> office.grant(request.id(), null, request.codes(), "Only this once", REGISTRAR));
        awaitText("Nothing is in the way any more.");
        assertThat(viewText()).contains("It is good for one seat. “Only this once”");
    }

    private UserId ask(String why) {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section clash = school.lecture("1002", 5, 9);
        open("course/C-1002", "");
        clickEnroll(clash);
        press("Ask the registrar…");
        test(reason()).setValue(why);
        press("Send");
        return student;
    }

    /** What the registrar does, who is somebody else. */
    private void answer(UnaryOperator<RuleOverride> decision) {
        RuleOverride asked = mongo.findAll(RuleOverride.class).getFirst();
        SignedIn.as(REGISTRAR, Role.ADMIN, () -> decision.apply(asked));
    }

    private TextArea reason() {
        return find(TextArea.class).withLabel("Reason").single();
    }
}

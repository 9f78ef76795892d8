package app.lectern.student;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.Section;
import app.lectern.enrollment.ObjectionCode;
import app.lectern.enrollment.RuleOverride;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class AskRegistrarViewTest extends StudentViews {

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

    private TextField reason() {
        return find(TextField.class).withLabel("Reason").single();
    }
}

package app.lectern.student.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.plans.Plan;
import app.lectern.student.StudentViews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlanViewTest extends StudentViews {

    @Test
    void aSectionIsPlannedFromTheGridAndThePlanStandsBesideIt() {
        signInAsStudent();
        school.lecture("1001", 5, 9);
        resize(1500);
        open("courses", "");
        resize(1500);
        assertThat(board().getElement().getTextRecursively()).contains("A plan holds no seats", "Nothing in it yet");
        pressLabelled("Put Course C-1001, section 1001, into the plan");
        assertThat(board().getElement().getTextRecursively()).contains("Course C-1001", "Section 1001");
        pressLabelled("Take Course C-1001, section 1001, out of the plan");
        assertThat(board().getElement().getTextRecursively()).contains("Nothing in it yet");
    }

    @Test
    void aPhoneHasALinkToThePlan() {
        signInAsStudent();
        school.lecture("1001", 5, 9);
        open("courses", "");
        resize(390);
        pressLabelled("Put Course C-1001, section 1001, into the plan");
        assertThat(viewText()).contains("Plan (1 section)");
        assertThat(find(PlanBoard.class).all()).isEmpty();
    }

    @Test
    void validatesAndRegistersWithAVerdictEach() {
        UserId student = signInAsStudent();
        plan(school.lecture("1001", 5, 9), school.lecture("1002", 5, 9), school.lecture("1003", 5, 11));
        open("plan", "");
        press("Validate");
        assertThat(viewText())
                .contains("Course C-1002 meets at the same time as Course C-1001")
                .contains("Nothing is in the way");
        assertThat(held(student)).isEmpty();
        press("Register all");
        assertThat(held(student)).containsExactly("1001", "1003");
        assertThat(viewText()).contains("2 of 3 courses registered; the rest says why not.", "Enrolled");
        press("Register all");
        assertThat(held(student)).containsExactly("1001", "1003");
    }

    @Test
    void twoSectionsOfOneCourseAreNotToldOfAsHadAlready() {
        signInAsStudent();
        Section first = school.lecture("1001", 5, 9);
        plan(first, school.lectureOf(new CourseId("C-1001"), "1002", 5, 11));
        open("plan", "");
        press("Validate");
        assertThat(viewText())
                .contains("You ask for two sections of Course C-1001: 1001 and 1002.", "Keep one of them.")
                .doesNotContain("You are already registered");
    }

    @Test
    void aPlanIsJudgedAgainWhenRegistrationOpens() {
        signInAsStudent();
        plan(school.lecture("1001", 5, 9));
        school.opens(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(4));
        open("plan", "");
        press("Validate");
        assertThat(viewText()).contains("Registration opens for you in 1 minute");
        awaitText("Nothing is in the way");
        assertThat(viewText()).contains("All of it can be registered as things are now.");
    }

    @Test
    void aPlanCountsTheMinutesDown() {
        signInAsStudent();
        plan(school.lecture("1001", 5, 9));
        school.opens(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(64));
        open("plan", "");
        press("Validate");
        awaitText("Registration opens for you in 1 minute");
    }

    @Test
    void plansAreMadeRenamedAndDeleted() {
        signInAsStudent();
        school.lecture("1001", 5, 9);
        open("plan", "");
        pressLabelled("New plan");
        name("Safe");
        pressLabelled("New plan");
        name("Bold");
        assertThat(chosen().getValue().name()).isEqualTo("Bold");
        pressLabelled("Rename this plan");
        name("Bolder");
        assertThat(chosen().getValue().name()).isEqualTo("Bolder");
        pressLabelled("Delete");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(chosen().getValue().name()).isEqualTo("Safe");
    }

    @Test
    void aPlanNeedsAName() {
        signInAsStudent();
        open("plan", "");
        pressLabelled("New plan");
        name(" ");
        assertThat(find(TextField.class).withLabel("Name").single().getErrorMessage())
                .isEqualTo("A plan's name has 1 to 60 characters.");
    }

    @Test
    void isForStudents() {
        signInAsRegistrar();
        open("plan", "");
        assertThat(getCurrentView()).isNotInstanceOf(PlanView.class);
        school.lecture("1001", 5, 9);
        open("courses", "");
        assertThat(find(PlanButton.class).all()).isEmpty();
    }

    private void plan(Section... sections) {
        open("courses", "");
        for (Section section : sections) {
            pressLabelled("Put " + section.displayTitle() + ", section "
                    + section.id().number() + ", into the plan");
        }
    }

    private void name(String name) {
        test(find(TextField.class).withLabel("Name").single()).setValue(name);
        test(find(Button.class).withText("Save").single()).click();
    }

    private PlanBoard board() {
        return find(PlanBoard.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Plan> chosen() {
        return find(Select.class)
                .withCondition(it -> "Your plan".equals(it.getLabel()))
                .single();
    }
}

package app.lectern.student.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.SignedIn;
import app.lectern.student.StudentViews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.query.Update;

class CourseViewTest extends StudentViews {

    @Test
    void tellsWhatTheCourseIsAboutAndWhichLaboratoryGoesWithWhichLecture() {
        Section first = school.lecture("1001", 5, 9);
        school.lectureOf(new CourseId("C-1001"), "1002", 5, 10);
        school.lab("2001", first, 5, 13);
        open("course/C-1001", "term=2026FA");
        assertThat(find(H1.class).single().getText()).isEqualTo("Course C-1001");
        assertThat(viewText()).contains("About C-1001", "Sections in Fall 2026", "Ada Okafor", "5 of 5 left");
        assertThat(viewText().indexOf("Section 2001"))
                .isGreaterThan(viewText().indexOf("Section 1001"))
                .isLessThan(viewText().indexOf("Section 1002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE-1", "%20", "🎓", "x12345678901234567890123456789012345678901234567890"})
    void anUnknownCourseIsNoPage(String course) {
        open("course/" + course, "");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"term=1999XX", "term=", "enroll=nonsense", "enroll=2026FA-9", "term=a&term=b"})
    void oddParametersAreNoFailure(String query) {
        school.lecture("1001", 5, 9);
        open("course/C-1001", query);
        assertThat(find(H1.class).single().getText()).isEqualTo("Course C-1001");
        assertThat(viewText()).doesNotContain("You wanted to enroll");
    }

    @Test
    void whoComesBackFromSigningInIsOfferedTheClickAgain() {
        Section art = school.lecture("1001", 5, 9);
        open("course/C-1001", "");
        clickEnroll(art);
        assertThat(address()).isEqualTo("login?continue=/course/C-1001?term=2026FA&enroll=2026FA-1001");

        var student = signInAsStudent();
        open("course/C-1001", "term=2026FA&enroll=2026FA-1001");
        assertThat(viewText()).contains("You wanted to enroll in Course C-1001, section 1001.");
        clickEnroll(art);
        assertThat(held(student)).containsExactly("1001");
        assertThat(notifications()).containsExactly("You are enrolled in Course C-1001");
        assertThat(viewText()).contains("Enrolled").doesNotContain("You wanted to enroll");
    }

    @Test
    void theLaboratoryIsChosenOnTheSpot() {
        var student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        school.lab("2001", lecture, 0, 13);
        school.lab("2002", lecture, 5, 15);
        open("course/C-1001", "");
        clickEnroll(lecture);
        assertThat(held(student)).isEmpty();
        var choice = find(RadioButtonGroup.class).single();
        assertThat(((Section) choice.getValue()).id().number()).isEqualTo("2002");
        test(find(Button.class, find(Dialog.class).single()).withText("Enroll").single())
                .click();
        assertThat(held(student)).containsExactly("1001", "2002");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(notifications()).containsExactly("You are enrolled in Course C-1001");
    }

    @Test
    void whoMustWaitForTheLectureAndTheLaboratoryWaitsForBoth() {
        var student = signInAsStudent();
        Section lecture = school.lecture("1001", 0, 9);
        school.lab("2001", lecture, 0, 13);
        open("course/C-1001", "");
        clickEnroll(lecture);
        assertThat(dialogText()).contains("Full", "You would wait");
        confirmChoice("Join the line");
        assertThat(notifications()).containsExactly("You are first in line for Course C-1001");
        assertThat(waitedFor(student)).containsExactly("1001", "2001");
    }

    @Test
    void theLectureOfAFullLaboratoryIsWaitedForFromTheGrid() {
        var student = signInAsStudent();
        Section lab = school.lab("2001", school.lecture("1001", 0, 9), 0, 13);
        open("courses", "");
        clickEnroll(lab);
        confirmChoice("Join the line");
        assertThat(waitedFor(student)).containsExactly("1001", "2001");
    }

    @Test
    void whoWouldOnlyWaitForTheLaboratoryIsToldSoAndWaitsForAllOfIt() {
        var student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        school.lab("2001", lecture, 0, 13);
        open("course/C-1001", "");
        clickEnroll(lecture);
        confirmChoice("Join the line");
        assertThat(held(student)).isEmpty();
        assertThat(waitedFor(student)).containsExactly("1001", "2001");
    }

    @Test
    void theCorequisiteIsWaitedForAsWell() {
        var student = signInAsStudent();
        Section biology = school.lecture("1001", 0, 9);
        school.needs(biology, school.lecture("2001", 0, 11));
        open("course/C-1001", "");
        clickEnroll(biology);
        press("Choose a section of C-2001");
        confirmChoice("Join the line");
        assertThat(waitedFor(student)).containsExactly("1001", "2001");
    }

    private void confirmChoice(String button) {
        test(find(Button.class, find(Dialog.class).single()).withText(button).single())
                .click();
    }

    private List<String> waitedFor(UserId student) {
        return SignedIn.asStudent(student, () -> enrollments.termOf(student, School.TERM)).waiting().stream()
                .flatMap(it -> it.entry().sections().stream())
                .map(SectionId::number)
                .sorted()
                .toList();
    }

    @Test
    void withoutALaboratoryToWaitForNothingIsTaken() {
        var student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        school.lab("2001", lecture, 0, 13);
        mongo.updateFirst(
                query(where("component").is(Component.LAB)), new Update().set("waitlistCapacity", 0), Section.class);
        open("course/C-1001", "");
        clickEnroll(lecture);
        test(find(Button.class, find(Dialog.class).single()).withText("Enroll").single())
                .click();
        assertThat(find(RadioButtonGroup.class).single().getErrorMessage()).isEqualTo("None of them has a seat left.");
        assertThat(held(student)).isEmpty();
    }

    @Test
    void aRefusalShowsEveryReasonWithItsRemedy() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section bad = school.lecture("1002", 0, 9);
        open("course/C-1002", "");
        clickEnroll(bad);
        assertThat(find(ListItem.class).all())
                .extracting(it -> it.getElement().getTextRecursively())
                .satisfiesExactly(
                        clash -> assertThat(clash)
                                .contains("meets at the same time as Course C-1001")
                                .contains("Join the line, and give up Course C-1001 when I get in"),
                        full -> assertThat(full)
                                .contains("is full: all 0 seats are taken.")
                                .contains("another section"));
        assertThat(held(student)).containsExactly("1001");
    }

    @Test
    void aSecondSectionOfTheSameCourseIsRefusedInTheTutorialsWords() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section second = school.lectureOf(new CourseId("C-1001"), "1002", 5, 11);
        open("course/C-1001", "");
        clickEnroll(second);
        assertThat(viewText()).contains("Oops! You are already registered in Course C-1001!");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatOneHasIsDroppedHereAndSwapped() {
        var student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        enroll(student, lecture, school.lab("2001", lecture, 5, 13));
        school.lectureOf(new CourseId("C-1001"), "1002", 5, 11);
        open("course/C-1001", "");
        assertThat(find(Button.class).withText("Drop…").all()).hasSize(2);
        press("Swap…");
        RadioButtonGroup<Section> choice = find(RadioButtonGroup.class).single();
        choice.setValue(choice.getListDataView().getItems().findFirst().orElseThrow());
        press("Swap");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(held(student)).containsExactly("1002");

        press("Drop…");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(held(student)).isEmpty();
        assertThat(notifications()).contains("You dropped Course C-1001");
        assertThat(find(Button.class).withText("Drop…").all()).isEmpty();
    }

    @Test
    void afterTheLastDaysThereIsNoWayOutHere() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        school.closes(null, LocalDate.of(2026, 9, 4));
        open("course/C-1001", "");
        assertThat(find(Button.class).withText("Drop…").all()).isEmpty();
        assertThat(find(Button.class).withText("Swap…").all()).isEmpty();
    }

    @Test
    void whoEnrolledInAnotherTabSeesItHere() {
        var student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        open("course/C-1001", "");
        enroll(student, art);
        awaitText("Enrolled");
        assertThat(find(Button.class).withText("Enroll").all()).isEmpty();
    }

    @Test
    void theRegistrarIsOfferedNoSeat() {
        signInAsRegistrar();
        school.lecture("1001", 5, 9);
        open("course/C-1001", "");
        assertThat(viewText()).contains("Section 1001");
        assertThat(find(Button.class).withText("Enroll").all()).isEmpty();
        assertThat(find(Anchor.class)
                        .withText("Edit course and sections")
                        .single()
                        .getHref())
                .isEqualTo("registrar/courses/C-1001?term=2026FA");
    }

    @Test
    void afterTheLastDayToEnrollTheRefusalNamesIt() {
        var student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        school.closes(LocalDate.of(2026, 9, 4), null);
        open("course/C-1001", "");
        assertThat(find(Anchor.class).withText("Edit course and sections").all())
                .isEmpty();
        clickEnroll(art);
        assertThat(viewText()).contains("Enrolling in Fall 2026 ended on Sep 4, 2026.");
        assertThat(held(student)).isEmpty();
    }

    @Test
    void theClashingSectionIsSwappedByOneClick() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section other = school.lecture("1002", 5, 9);
        open("courses", "");
        clickEnroll(other);
        press("Swap with Course C-1001");
        assertThat(held(student)).containsExactly("1002");
        assertThat(notifications())
                .containsExactly("You are enrolled in Course C-1002 and gave up Course C-1001, section 1001");
    }

    @Test
    void theCorequisiteIsChosenOnTheSpot() {
        var student = signInAsStudent();
        Section biology = school.lecture("1001", 5, 9);
        school.needs(biology, school.lecture("2001", 5, 11));
        open("course/C-1001", "");
        clickEnroll(biology);
        assertThat(viewText()).contains("Course C-1001").contains("C-2001");
        press("Choose a section of C-2001");
        test(find(Button.class, find(Dialog.class).single()).withText("Enroll").single())
                .click();
        assertThat(held(student)).containsExactly("1001", "2001");
    }
}

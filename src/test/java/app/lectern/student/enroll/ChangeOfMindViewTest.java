package app.lectern.student.enroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentOffice;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.Role;
import app.lectern.student.StudentViews;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "lectern.undo=5s")
class ChangeOfMindViewTest extends StudentViews {

    private static final UserId REGISTRAR = new UserId(7000);

    @Autowired
    EnrollmentOffice office;

    @Test
    void aDropIsTakenBackAndTheHistoryTellsBoth() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        open("enrollment", "");
        drop("Drop Course C-1001");
        assertThat(held(student)).isEmpty();
        assertThat(viewText()).contains("You dropped Course C-1001");
        pressLabelled("Undo dropping Course C-1001");
        assertThat(held(student)).containsExactly("1001");
        assertThat(notifications()).contains("You have Course C-1001 back");

        pressLabelled("History of Fall 2026");
        assertThat(dialogText())
                .contains(
                        "You took a seat in Course C-1001, section 1001.",
                        "You dropped Course C-1001, section 1001.",
                        "You took back the drop of Course C-1001, section 1001.");
    }

    @Test
    void whatIsDroppedOnTheCoursesPageIsTakenBackThere() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        open("course/C-1001", "");
        press("Drop…");
        assertThat(test(question()).getText())
                .isEqualTo("For 5 seconds your seat in Course C-1001 is kept for you, and you can undo this."
                        + " Then it is given to others.");
        test(question()).confirm();
        assertThat(held(student)).isEmpty();
        assertThat(viewText()).contains("You dropped Course C-1001", "Undo");
        pressLabelled("Undo dropping Course C-1001");
        assertThat(held(student)).containsExactly("1001");
        assertThat(viewText()).contains("Enrolled").doesNotContain("You dropped");

        press("Drop…");
        test(question()).confirm();
        awaitNoText("You dropped Course C-1001");
    }

    @Test
    void saysThatThereIsAWayBackForAMomentOnlyWhenEnrollingHasEnded() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        school.closes(LocalDate.of(2026, 9, 4), LocalDate.of(2099, 10, 1));
        open("enrollment", "");
        pressLabelled("Drop Course C-1001");
        assertThat(test(question()).getText())
                .endsWith("Enrolling in Fall 2026 ended on Sep 4, 2026,"
                        + " so you can't come back once the time to undo is over.");
    }

    @Test
    void theHistoryTellsWhatTheRegistrarDid() {
        UserId student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        enroll(student, art);
        Section law = school.lecture("2001", 5, 11);
        SignedIn.as(REGISTRAR, Role.ADMIN, () -> office.drop(student, art.id(), REGISTRAR));
        SignedIn.as(REGISTRAR, Role.ADMIN, () -> office.enroll(student, Bundle.of(law.id()), REGISTRAR));
        open("enrollment", "");
        pressLabelled("History of Fall 2026");
        assertThat(dialogText())
                .contains(
                        "The registrar dropped you from Course C-1001, section 1001.",
                        "The registrar gave you a seat in Course C-2001, section 2001.")
                .doesNotContain("You dropped", "You took a seat in Course C-2001");
    }

    @Test
    void aRefusedWayBackIsAboutAllThatWasDropped() {
        UserId student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        enroll(student, lecture, school.lab("2001", lecture, 5, 13));
        Section clash = school.lecture("3001", 5, 9);
        open("enrollment", "");
        drop("Drop Course C-1001");
        enroll(student, clash);
        pressLabelled("Undo dropping Course C-1001");
        assertThat(refusal()).contains("Course C-1001 meets at the same time as Course C-3001");
        SignedIn.asStudent(student, () -> enrollments.drop(student, clash.id()));
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(refusal()).contains("Nothing is in the way any more.");
        });
        press("Enroll");
        assertThat(held(student)).containsExactly("1001", "2001");
    }

    private String refusal() {
        return find(ObjectionsPanel.class).single().getElement().getTextRecursively();
    }

    @Test
    void theWayBackIsGoneWhenTheTimeIsOver() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        open("enrollment", "");
        drop("Drop Course C-1001");
        assertThat(viewText()).contains("You dropped Course C-1001");
        awaitNoText("You dropped Course C-1001");
    }

    @Test
    void whoWaitsIsSeenToGetTheSeatThatAnotherGaveUp() {
        Section art = school.lecture("1001", 1, 9);
        UserId other = somebodyElse();
        enroll(other, art);
        UserId student = signInAsStudent();
        waitFor(student, art);
        open("enrollment", "");
        assertThat(viewText()).contains("First in line");
        SignedIn.asStudent(other, () -> enrollments.drop(other, art.id()));
        awaitNoText("First in line");
        assertThat(held(student)).containsExactly("1001");
        assertThat(viewText()).contains("4 credits in total");
    }

    @Test
    void whoIsPassedOverIsToldWhy() {
        Section art = school.lecture("1001", 1, 9);
        UserId other = somebodyElse();
        enroll(other, art);
        UserId student = signInAsStudent();
        waitFor(student, art);
        enroll(student, school.lecture("1002", 5, 9));
        open("enrollment", "");
        SignedIn.asStudent(other, () -> enrollments.drop(other, art.id()));
        awaitText(", but you could not be given it: it meets at the same time as Course C-1002.");
        assertThat(viewText()).contains("It may have gone to somebody behind you. You keep your place.");
        pressLabelled("History of Fall 2026");
        assertThat(dialogText()).contains("You were passed over for Course C-1001, section 1001");
    }

    @Test
    void namesTheCoursesThatCannotStay() {
        UserId student = signInAsStudent();
        Section biology = school.lecture("1001", 5, 9);
        Section lab = school.lecture("2001", 5, 11);
        school.needs(lab, biology);
        enroll(student, biology, lab);
        open("enrollment", "");
        pressLabelled("Drop Course C-1001");
        assertThat(test(question()).getText())
                .contains("It can't be taken without this one, so it goes too: Course C-2001.");
        test(question()).confirm();
        assertThat(held(student)).isEmpty();
    }

    @Test
    void afterTheLastDayToDropOneWithdraws() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        school.closes(null, LocalDate.of(2026, 9, 4));
        school.endsWithdrawing(LocalDate.of(2099, 10, 1));
        open("enrollment", "");
        assertThat(viewText()).contains("You can withdraw until Oct 1, 2099.");
        pressLabelled("Withdraw from Course C-1001");
        assertThat(test(question()).getText()).contains("leaving now leaves a mark on your record");
        test(question()).confirm();
        assertThat(viewText()).contains("You withdrew from Course C-1001").doesNotContain("Withdrawn on");
        awaitText("Course C-1001Withdrawn on ");
        assertThat(viewText()).doesNotContain("You withdrew from");
    }

    @Test
    void swapsForAnotherSectionOfTheCourse() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        school.lectureOf(new CourseId("C-1001"), "1002", 5, 11);
        open("enrollment", "");
        pressLabelled("Swap Course C-1001");
        choose("1002");
        press("Swap");
        assertThat(held(student)).containsExactly("1002");
    }

    @Test
    void theWayBackFromOneDropStaysWhenAnotherIsTakenBack() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        enroll(student, school.lecture("2001", 5, 11));
        open("enrollment", "");
        drop("Drop Course C-1001");
        drop("Drop Course C-2001");
        pressLabelled("Undo dropping Course C-1001");
        assertThat(held(student)).containsExactly("1001");
        assertThat(notifications())
                .anyMatch(it -> it.contains("You dropped Course C-2001"))
                .noneMatch(it -> it.contains("You dropped Course C-1001"));
    }

    @Test
    void swapsTheLaboratoryAlone() {
        UserId student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        enroll(student, lecture, school.lab("2001", lecture, 5, 13));
        school.lab("2002", lecture, 5, 15);
        open("enrollment", "");
        pressLabelled("Swap Course C-1001");
        assertThat(dialogText()).contains("Course C-1001 · C-1001 · laboratory");
        choose("2002");
        press("Swap");
        assertThat(held(student)).containsExactly("1001", "2002");
    }

    @Test
    void theLaboratoryThatGoesWithASwapIsNamedFirst() {
        UserId student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        enroll(student, lecture, school.lab("2001", lecture, 5, 13));
        school.lectureOf(new CourseId("C-1001"), "1002", 5, 11);
        open("enrollment", "");
        pressLabelled("Swap Course C-1001");
        choose("1002");
        press("Swap");
        assertThat(held(student)).containsExactly("1001", "2001");
        assertThat(test(question()).getText()).contains("Course C-1001, section 1001; Course C-1001, section 2001");
        test(question()).confirm();
        assertThat(held(student)).containsExactly("1002");
    }

    @Test
    void whatSpeaksAgainstASwapIsSaidInPlaceAndTheOldSeatIsKept() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        enroll(student, school.lecture("2001", 5, 11));
        school.lecture("3001", 5, 11);
        open("enrollment", "");
        pressLabelled("Swap Course C-1001");
        test(find(TextField.class).withLabel("Search other courses").single()).setValue("C-3001");
        choose("3001");
        press("Swap");
        assertThat(dialogText())
                .contains("Course C-3001 meets at the same time as Course C-2001")
                .contains("Choose a section that fits beside Course C-2001.");
        assertThat(held(student)).containsExactly("1001", "2001");
    }

    @Test
    void whatIsNoMoreIsNotSwappedFor() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section other = school.lectureOf(new CourseId("C-1001"), "1002", 5, 11);
        open("enrollment", "");
        pressLabelled("Swap Course C-1001");
        choose("1002");
        mongo.remove(query(where("_id").is(other.id())), Section.class);
        press("Swap");
        assertThat(notifications()).containsExactly("Course C-1001 is no longer in the catalog.");
        assertThat(held(student)).containsExactly("1001");
    }

    private void waitFor(UserId student, Section section) {
        var request = new EnrollRequest(Bundle.of(section.id()), true, null);
        SignedIn.asStudent(student, () -> enrollments.enroll(student, request, null));
    }

    private void drop(String label) {
        pressLabelled(label);
        test(question()).confirm();
    }

    private ConfirmDialog question() {
        return find(ConfirmDialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(String number) {
        RadioButtonGroup<Section> choice = find(RadioButtonGroup.class).single();
        choice.getListDataView()
                .getItems()
                .filter(it -> it.id().number().equals(number))
                .forEach(choice::setValue);
    }
}

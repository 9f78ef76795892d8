package app.lectern.student.enroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.student.StudentViews;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

class WaitingViewTest extends StudentViews {

    @Test
    void whoJoinsALineSeesTheirPlaceAndTheRuleAndCanLeave() {
        Section art = school.lecture("1001", 1, 9);
        enroll(somebodyElse(), art);
        signInAsStudent();
        open("course/C-1001", "");
        awaitText("Full");
        clickEnroll(art);
        assertThat(notifications()).containsExactly("You are first in line for Course C-1001");
        assertThat(viewText())
                .contains("First in line", "You get the next free seat that you may take and that fits your week.");

        open("enrollment", "");
        assertThat(viewText()).contains("Waiting for", "Course C-1001", "Section 1001", "First in line");
        pressLabelled("Leave the line for Course C-1001");
        assertThat(notifications()).contains("You left the line for Course C-1001");
        assertThat(viewText()).contains("You are not enrolled in any class.").doesNotContain("First in line");
    }

    @Test
    void whoLeavesTheLineInTheMomentInWhichTheyGetTheSeatKeepsIt() {
        Section art = school.lecture("1001", 1, 9);
        UserId other = somebodyElse();
        enroll(other, art);
        UserId student = signInAsStudent();
        var request = new EnrollRequest(Bundle.of(art.id()), true, null);
        SignedIn.asStudent(student, () -> enrollments.enroll(student, request, null));
        open("enrollment", "");
        Button leave = find(Button.class).withText("Leave the line").single();
        SignedIn.asStudent(other, () -> enrollments.drop(other, art.id()));
        await().untilAsserted(() -> assertThat(held(student)).containsExactly("1001"));
        leave.click();
        assertThat(notifications()).contains("You got the seat in Course C-1001 meanwhile");
        assertThat(held(student)).containsExactly("1001");
        assertThat(viewText()).contains("4 credits in total").doesNotContain("First in line");
    }

    @Test
    void whoHoldsAnotherSectionOfTheCourseCanWaitForABetterOne() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section better = school.lectureOf(new CourseId("C-1001"), "1002", 0, 11);
        open("course/C-1001", "");
        clickEnroll(better);
        assertThat(viewText()).contains("Oops! You are already registered in Course C-1001!", "is full");
        press("Join the line, and give up Section 1001 when I get in");
        assertThat(notifications()).containsExactly("You are first in line for Course C-1001");
        assertThat(held(student)).containsExactly("1001");

        open("enrollment", "");
        assertThat(viewText()).contains("If you get in, you give up Course C-1001, section 1001, in the same step.");
    }

    @Test
    void whoWaitsSeesWhatWouldLetASeatGoPastThemAndOffersItForTheSeat() {
        var student = signInAsStudent();
        Section full = school.lecture("1001", 0, 9);
        open("course/C-1001", "");
        clickEnroll(full);
        enroll(student, school.lectureOf(new CourseId("C-1001"), "1002", 5, 11));

        open("enrollment", "");
        assertThat(viewText())
                .contains(
                        "As things stand, a free seat would go past you: you are in section 2026FA-1002 of the course.");
        press("Give up Course C-1001, section 1002, if I get in");
        assertThat(viewText())
                .contains("If you get in, you give up Course C-1001, section 1002, in the same step.")
                .doesNotContain("would go past you");
        assertThat(held(student)).containsExactly("1002");
    }

    @Test
    void whatIsInTheWayBesidesWhatIsGivenUpIsForetold() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section better = school.lectureOf(new CourseId("C-1001"), "1002", 0, 11);
        open("course/C-1001", "");
        clickEnroll(better);
        press("Join the line, and give up Section 1001 when I get in");
        open("enrollment", "");
        assertThat(viewText()).doesNotContain("would go past you");

        enroll(student, school.lecture("2001", 5, 11));
        awaitText("As things stand, a free seat would go past you: it meets at the same time as Course C-2001.");
        assertThat(viewText()).doesNotContain("you are in section");
        assertThat(buttons()).noneMatch(it -> it.startsWith("Give up"));
    }

    @Test
    void theHistoryDoesNotTellWhatHappenedByItselfAsTheirs() {
        UserId student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        enroll(student, art);
        Section better = school.lectureOf(new CourseId("C-1001"), "1002", 1, 11);
        UserId other = somebodyElse();
        enroll(other, better);
        var request = new EnrollRequest(Bundle.of(better.id()), true, art.id());
        SignedIn.asStudent(student, () -> enrollments.enroll(student, request, null));
        SignedIn.asStudent(other, () -> enrollments.drop(other, better.id()));
        await().untilAsserted(() -> assertThat(held(student)).containsExactly("1002"));
        var end = new Document("at", Instant.now())
                .append("event", "LEFT")
                .append("sectionId", "2026FA-1001")
                .append("ticket", 1);
        mongo.updateFirst(query(where("user_id").is(student.value())), new Update().push("history", end), "enrollment");
        open("enrollment", "");
        pressLabelled("History of Fall 2026");
        assertThat(dialogText())
                .contains(
                        "Course C-1001, section 1001, was given up for the seat that you got from the line.",
                        "You are no longer in line for Course C-1001, section 1001: a section that you waited for was"
                                + " removed from the catalog.")
                .doesNotContain("You dropped", "You left");
    }

    @Test
    void whoOffersToGiveUpWhatDoesNotHelpIsToldWhy() {
        var student = signInAsStudent();
        Section full = school.lecture("1001", 0, 9);
        open("course/C-1001", "");
        clickEnroll(full);
        enroll(student, school.lectureOf(new CourseId("C-1001"), "1002", 5, 11));
        enroll(student, school.lecture("2001", 5, 9));

        open("enrollment", "");
        press("Give up Course C-1001, section 1002, if I get in");
        assertThat(viewText())
                .contains("You can't enroll yet", "Course C-1001 meets at the same time as Course C-2001");
    }

    @Test
    void whatWouldGoWithWhatIsGivenUpIsNamedBeforeAndAfter() {
        var student = signInAsStudent();
        enrollInBiologyWithItsCorequisite(student);
        Section full = school.lecture("3001", 0, 9);
        open("course/C-3001", "");
        clickEnroll(full);
        press("Join the line, and give up Course C-1001 when I get in");
        assertThat(test(question()).getText())
                .isEqualTo("When you get into Course C-3001, you give up all of this:"
                        + " Course C-1001, section 1001; Course C-2001, section 2001.");
        assertThat(notifications()).isEmpty();
        test(question()).confirm();
        assertThat(notifications()).containsExactly("You are first in line for Course C-3001");

        open("enrollment", "");
        assertThat(viewText())
                .contains("If you get in, you give up Course C-1001, section 1001; Course C-2001, section 2001,");
    }

    @Test
    void aSwapThatCostsASecondCourseIsAskedAboutAndTellsOfBoth() {
        var student = signInAsStudent();
        enrollInBiologyWithItsCorequisite(student);
        Section other = school.lecture("3001", 5, 9);
        open("courses", "");
        clickEnroll(other);
        press("Swap with Course C-1001");
        assertThat(test(question()).getText())
                .isEqualTo("For Course C-3001 you give up all of this:"
                        + " Course C-1001, section 1001; Course C-2001, section 2001.");
        assertThat(held(student)).containsExactly("1001", "2001");
        test(question()).confirm();
        assertThat(held(student)).containsExactly("3001");
        assertThat(notifications())
                .containsExactly("You are enrolled in Course C-3001 and gave up"
                        + " Course C-1001, section 1001; Course C-2001, section 2001");
    }

    private void enrollInBiologyWithItsCorequisite(UserId student) {
        Section biology = school.lecture("1001", 5, 9);
        Section chemistry = school.lecture("2001", 5, 11);
        school.needs(chemistry, biology);
        enroll(student, biology, chemistry);
    }

    private ConfirmDialog question() {
        return find(ConfirmDialog.class).single();
    }

    @Test
    void aLineThatIsTooLongIsStillWhatIsSaidUntilItHasRoom() {
        var student = signInAsStudent();
        Section full = school.lecture("1001", 0, 9);
        mongo.updateFirst(query(where("_id").is(full.id())), new Update().set("waitlistCapacity", 1), Section.class);
        UserId other = somebodyElse();
        SignedIn.asStudent(other, () -> enrollments.enroll(other, wait(full), null));
        open("course/C-1001", "");
        clickEnroll(full);
        assertThat(viewText()).contains("the line is as long as it may be (1)");
        mongo.updateFirst(query(where("_id").is(full.id())), new Update().set("waitlistCapacity", 2), Section.class);
        enroll(student, school.lecture("2001", 5, 15));
        awaitJoinButtons(2);
        assertThat(viewText()).doesNotContain("the line is as long as it may be");
    }

    @Test
    void thePlaceInAnotherLineIsStillToBeLeftWhenSomethingElseComesInTheWay() {
        var student = signInAsStudent();
        Section first = school.lecture("1001", 0, 9);
        Section second = school.lectureOf(new CourseId("C-1001"), "1002", 0, 11);
        SignedIn.asStudent(student, () -> enrollments.enroll(student, wait(first), null));
        open("course/C-1001", "");
        clickEnroll(second);
        assertThat(buttons()).contains("Leave the line for section 1001");
        enroll(student, school.lecture("2001", 5, 11));
        awaitText("meets at the same time as Course C-2001");
        press("Leave the line for section 1001");
        assertThat(viewText()).doesNotContain("You are already in line");
    }

    @Test
    void whenOnlyASeatIsLackingAnyMoreTheLineIsOffered() {
        var student = signInAsStudent();
        Section clash = school.lecture("2001", 5, 9);
        enroll(student, clash);
        Section full = school.lecture("1001", 0, 9);
        open("course/C-1001", "");
        clickEnroll(full);
        assertThat(viewText()).contains("meets at the same time");
        SignedIn.asStudent(student, () -> enrollments.drop(student, clash.id()));
        awaitJoinButtons(2);
        assertThat(viewText()).doesNotContain("meets at the same time");
    }

    private static EnrollRequest wait(Section section) {
        return new EnrollRequest(Bundle.of(section.id()), true, null);
    }

    /** That of the section, and that of what is in the way. */
    private void awaitJoinButtons(int many) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(buttons()).filteredOn("Join the line"::equals).hasSize(many);
        });
    }

    @Test
    void nothingIsToBeGivenUpAfterTheLastDayToDrop() {
        var student = signInAsStudent();
        Section full = school.lecture("1001", 0, 9);
        open("course/C-1001", "");
        clickEnroll(full);
        enroll(student, school.lectureOf(new CourseId("C-1001"), "1002", 5, 11));
        Section clashing = school.lecture("2001", 5, 11);
        school.closes(null, LocalDate.of(2026, 2, 1));

        open("enrollment", "");
        assertThat(viewText()).contains("a free seat would go past you");
        assertThat(buttons()).noneMatch(it -> it.startsWith("Give up"));

        open("course/C-2001", "");
        clickEnroll(clashing);
        assertThat(viewText())
                .contains(
                        "Course C-2001 meets at the same time as Course C-1001",
                        "Dropping in Fall 2026 ended on Feb 1, 2026.")
                .doesNotContain("drop it");
        assertThat(buttons()).noneMatch(it -> it.startsWith("Swap with"));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @Test
    void nobodyIsOfferedAPlaceInALineThatIsFull() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section full = school.lecture("1002", 0, 9);
        limitLine(full, 0);
        open("course/C-1002", "");
        clickEnroll(full);
        assertThat(viewText()).contains("meets at the same time", "is full", "Take another section, or ask");
        assertThat(buttons()).noneMatch(it -> it.startsWith("Join the line")).noneMatch(it -> it.startsWith("Swap"));
    }

    @Test
    void whoMeetsAFullLineIsToldThatTheSectionIsFullToo() {
        signInAsStudent();
        Section full = school.lecture("1001", 0, 9);
        open("course/C-1001", "");
        enroll(somebodyElse(), full);
        limitLine(full, 0);
        clickEnroll(full);
        assertThat(viewText()).contains("all 0 seats are taken", "the line is as long as it may be");
        assertThat(find(Button.class, find(ObjectionsPanel.class).single()).all())
                .extracting(Button::getText)
                .containsExactly("Ask the registrar…");
    }

    private void limitLine(Section section, int most) {
        mongo.updateFirst(
                query(where("_id").is(section.id())), new Update().set("waitlistCapacity", most), Section.class);
    }
}

package app.lectern.student.mine;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.SignedIn;
import app.lectern.student.MyCourse;
import app.lectern.student.StudentViews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnrollmentViewTest extends StudentViews {

    @Test
    void aStudentWithoutCoursesIsShownTheWay() {
        signInAsStudent();
        open("enrollment", "");
        assertThat(viewText()).contains("You are not enrolled in any class.");
        assertThat(find(Anchor.class).withText("Find courses").single().getHref())
                .isEqualTo("courses");
    }

    @Test
    void listsCoursesWithTheirPartsAndTheTotalOfCredits() {
        UserId student = signInAsStudent();
        Section lecture = school.lecture("1001", 5, 9);
        enroll(student, lecture, school.lab("1002", lecture, 5, 13));
        enroll(student, school.lecture("2001", 5, 11));
        open("enrollment", "");
        assertThat(viewText()).contains("Fall 2026", "8 credits in total");
        Grid<MyCourse> grid = grid();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getRow(0).parts()).hasSize(2);
        assertThat(test(grid).getRow(0).title()).isEqualTo("Course C-1001");
        assertThat(test(grid).getRow(0).credits()).isEqualTo(4);
    }

    @Test
    void eachTopicOfACourseStandsForItself() {
        UserId student = signInAsStudent();
        Section first = school.lecture("1001", 5, 9);
        enroll(student, first);
        enroll(student, school.topic(first, "1002", "Robotics", 11));
        enroll(student, school.topic(first, "1003", "Compilers", 13));
        open("enrollment", "");
        assertThat(viewText()).contains("12 credits in total");
        assertThat(IntStream.range(0, test(grid()).size())
                        .mapToObj(row -> test(grid()).getRow(row).title()))
                .containsExactly("Course C-1001", "Robotics", "Compilers");

        pressLabelled("Swap Robotics");
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        press("Cancel");
        pressLabelled("Drop Compilers");
        assertThat(test(dialog()).getText()).doesNotContain("all parts");
        test(dialog()).confirm();
        assertThat(held(student)).containsExactly("1001", "1002");
        assertThat(notifications()).containsExactly("You dropped Compilers");
    }

    @Test
    void dropsOnlyAfterConfirmation() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        enroll(student, school.lecture("2001", 5, 11));
        open("enrollment", "");

        drop(0);
        assertThat(test(dialog()).getHeader()).isEqualTo("Drop Course C-1001?");
        test(dialog()).cancel();
        assertThat(held(student)).containsExactly("1001", "2001");

        drop(0);
        test(dialog()).confirm();
        assertThat(held(student)).containsExactly("2001");
        assertThat(notifications()).containsExactly("You dropped Course C-1001");
        assertThat(viewText()).contains("4 credits in total");

        drop(0);
        test(dialog()).confirm();
        assertThat(viewText()).contains("You are not enrolled in any class.");
    }

    @Test
    void whatWasDroppedInAnotherTabIsNoFailure() {
        UserId student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        enroll(student, art);
        open("enrollment", "");
        drop(0);
        SignedIn.asStudent(student, () -> enrollments.drop(student, art.id()));
        test(dialog()).confirm();
        assertThat(notifications()).containsExactly("You had dropped Course C-1001 already");
        assertThat(viewText()).contains("You are not enrolled in any class.");
    }

    @Test
    void saysUntilWhenOneCanDropAndThatThereIsNoWayBack() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        school.closes(LocalDate.of(2026, 9, 4), LocalDate.of(2099, 10, 1));
        open("enrollment", "");
        assertThat(viewText()).contains("You can drop until Oct 1, 2099.");

        drop(0);
        assertThat(test(dialog()).getText())
                .endsWith("Enrolling in Fall 2026 ended on Sep 4, 2026, so you can't come back.");
        test(dialog()).confirm();
        assertThat(held(student)).isEmpty();
    }

    @Test
    void afterTheLastDayToDropThereIsNoWayOut() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        open("enrollment", "");
        drop(0);
        school.closes(null, LocalDate.of(2026, 9, 4));
        test(dialog()).confirm();
        assertThat(notifications()).containsExactly("Dropping in Fall 2026 ended on Sep 4, 2026.");
        assertThat(held(student)).containsExactly("1001");
        assertThat(viewText()).contains("Dropping in Fall 2026 ended on Sep 4, 2026.");
        assertThat(grid().getColumns()).extracting(Grid.Column::getHeaderText).doesNotContain("Action");
    }

    @Test
    void isForStudents() {
        open("enrollment", "");
        assertThat(getCurrentView()).isNotInstanceOf(EnrollmentView.class);
        signInAsRegistrar();
        open("enrollment", "");
        assertThat(getCurrentView()).isNotInstanceOf(EnrollmentView.class);
    }

    private void drop(int row) {
        Grid<MyCourse> grid = grid();
        int action = grid.getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .toList()
                        .size()
                - 1;
        var cell = test(grid).getCellComponent(row, action);
        test(find(Button.class, cell).all().getLast()).click();
        roundTrip();
    }

    private ConfirmDialog dialog() {
        return find(ConfirmDialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<MyCourse> grid() {
        return find(Grid.class).single();
    }
}

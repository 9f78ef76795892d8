package app.lectern.student.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.storage.TestDatabase;
import app.lectern.student.StudentViews;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoursesViewTest extends StudentViews {

    @Test
    void showsTheCurrentTermWhenNoneIsNamed() {
        school.lecture("1001", 30, 9);
        open("courses", "");
        assertThat(find(H1.class).single().getText()).isEqualTo("Courses, Fall 2026");
        assertThat(numbers()).containsExactly("1001");
        assertThat(viewText()).contains("1 section");
    }

    @Test
    void theAddressSetsTheFilters() {
        school.lecture("1001", 0, 9);
        school.lecture("1002", 5, 9);
        open("courses/2026FA", "q=c100&subject=C&credits=4&open=true&sort=title,desc");
        assertThat(numbers()).containsExactly("1002");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("c100");
        assertThat(select("Subject").getValue()).isEqualTo("C");
        assertThat(select("Credits").getValue()).isEqualTo(4);
        assertThat(openOnly().getValue()).isTrue();
        assertThat(test(sectionGrid()).getSortDirection("title")).isEqualTo(SortDirection.DESCENDING);
    }

    @Test
    void saysThatMoreIsTypedThanIsLookedFor() {
        school.lecture("1001", 5, 9);
        open("courses", "q=c100");
        assertThat(find(TextField.class).single().getHelperText()).isNullOrEmpty();
        test(find(TextField.class).single()).setValue("okafor ".repeat(9));
        assertThat(find(TextField.class).single().getHelperText())
                .isEqualTo("Only the first 8 words, of at most 200 characters together, are looked for");
        assertThat(numbers()).containsExactly("1001");
        test(find(TextField.class).single()).setValue("c100");
        assertThat(find(TextField.class).single().getHelperText()).isNullOrEmpty();
    }

    @Test
    void theFiltersSetTheAddress() {
        school.lecture("1001", 0, 9);
        school.lecture("1002", 5, 9);
        open("courses", "sort=credits,desc");
        test(find(TextField.class).single()).setValue("c100");
        assertThat(address()).isEqualTo("courses/2026FA?q=c100&sort=credits,desc");
        test(openOnly()).click();
        assertThat(address()).isEqualTo("courses/2026FA?open=true&q=c100&sort=credits,desc");
        assertThat(numbers()).containsExactly("1002");
        test(select("Subject")).selectItem("C");
        assertThat(address()).contains("subject=C");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTitleIsInNothingBeforeItIsInItsCell() {
        school.lecture("1001", 5, 9);
        open("courses", "");
        resize(1_800);
        Renderer<Section> title = sectionGrid().getColumnByKey("title").getRenderer();
        Section section = test(sectionGrid()).getRow(0);
        assertThat(title).isInstanceOfSatisfying(ComponentRenderer.class, it -> assertThat(
                        it.createComponent(section).getParent())
                .isEmpty());
    }

    @Test
    void theAddressSetsTheOrder() {
        school.lecture("1001", 9, 9);
        school.lecture("1002", 5, 9);
        open("courses/2026FA", "sort=courseID,desc");
        assertThat(numbers()).containsExactly("1002", "1001");
        open("courses/2026FA", "sort=seats,asc");
        assertThat(numbers()).containsExactly("1002", "1001");
        open("courses/2026FA", "sort=seats,desc");
        assertThat(numbers()).containsExactly("1001", "1002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=nothing,asc",
                "sort=meets,asc",
                "sort=title,asc&sort=title,desc",
                "sort=,",
                "credits=many",
                "credits=-1",
                "open=maybe",
                "status=LOST",
                "q=%5B(.*",
                "q=%00",
                "subject="
            })
    void whatTheAddressSaysInOddWaysIsNoFailure(String query) {
        school.lecture("1001", 5, 9);
        open("courses/2026FA", query);
        assertThat(find(H1.class).single().getText()).isEqualTo("Courses, Fall 2026");
        assertThat(numbers()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999XX", "not a term", "%00", "x123456789012345678901"})
    void anUnknownTermIsNoPage(String term) {
        open("courses/" + term, "");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
    }

    @Test
    void whoFindsNothingCanClearTheFilters() {
        school.lecture("1001", 5, 9);
        open("courses/2026FA", "q=nothing+like+this&sort=title,asc");
        assertThat(test(sectionGrid()).size()).isZero();
        Button clear = find(Button.class).withText("Clear the filters").single();
        clear.click();
        assertThat(address()).isEqualTo("courses/2026FA");
        assertThat(numbers()).containsExactly("1001");
        assertThat(find(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void withoutAnyTermVisitorsAreAskedToComeBack() {
        TestDatabase.clear(mongo);
        open("courses", "");
        assertThat(viewText()).contains("The school has no courses here yet. Please come back later.");
        assertThat(find(Grid.class).all()).isEmpty();
        new School(mongo).lecture("1001", 5, 9);
        open("courses", "q=c1001");
        assertThat(numbers()).containsExactly("1001");
        assertThat(find(TextField.class).all()).hasSize(1);
    }

    @Test
    void aPhoneShowsCards() {
        school.lecture("1001", 5, 9);
        open("courses", "");
        resize(390);
        assertThat(shownColumns()).containsExactly("card");
        resize(1280);
        assertThat(shownColumns()).contains("title").doesNotContain("card");
    }

    @Test
    void aVisitorIsAskedToSignInAndBroughtBack() {
        Section art = school.lecture("1001", 5, 9);
        open("courses", "");
        enrollInGrid(0);
        assertThat(address()).isEqualTo("login?continue=/course/" + art.courseId() + "?term=2026FA&enroll=" + art.id());
    }

    @Test
    void aStudentEnrolls() {
        var student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        open("courses", "");
        enrollInGrid(0);
        assertThat(notifications()).containsExactly("You are enrolled in " + art.displayTitle());
        assertThat(held(student)).containsExactly("1001");
        assertThat(test(sectionGrid())
                        .getCellComponent(0, "action")
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Enrolled");
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(test(sectionGrid()).getRow(0).taken()).isEqualTo(1);
        });
    }

    @Test
    void whatOneHasIsDroppedAndWhatOneWaitsForIsLeftInTheRow() {
        var student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        Section full = school.lecture("1002", 0, 11);
        var request = new EnrollRequest(Bundle.of(full.id()), true, null);
        SignedIn.asStudent(student, () -> enrollments.enroll(student, request, null));
        open("courses", "");
        menu(0).clickItem(0, 1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(held(student)).isEmpty();
        assertThat(notifications()).containsExactly("You dropped Course C-1001");

        menu(1).clickItem(0, 0);
        assertThat(notifications()).contains("You left the line for Course C-1002");
        assertThat(find(MenuBar.class, test(sectionGrid()).getCellComponent(1, "action"))
                        .all())
                .isEmpty();
    }

    private MenuBarTester<MenuBar> menu(int row) {
        return new MenuBarTester<>(find(MenuBar.class, test(sectionGrid()).getCellComponent(row, "action"))
                .single());
    }

    @Test
    void aRefusalOpensInItsRow() {
        enroll(signInAsStudent(), school.lecture("1000", 5, 9));
        Section full = school.lecture("1001", 0, 9);
        open("courses", "");
        enrollInGrid(1);
        assertThat(sectionGrid().isDetailsVisible(full)).isTrue();
        assertThat(notifications()).isEmpty();
    }

    @Test
    void aRowOpensItsCourse() {
        school.lecture("1001", 5, 9);
        open("courses", "");
        test(sectionGrid()).clickRow(0);
        assertThat(address()).isEqualTo("course/C-1001?term=2026FA");
    }

    private void enrollInGrid(int row) {
        var cell = test(sectionGrid()).getCellComponent(row, "action");
        test(find(Button.class, cell).all().getFirst()).click();
    }

    private Checkbox openOnly() {
        return find(Checkbox.class).withLabel("Open seats only").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return find(Select.class).withLabel(label).single();
    }
}

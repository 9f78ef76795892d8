package app.lectern.registrar.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.School;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.registrar.ui.entry.OfficeViews;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OfficeCoursesViewTest extends OfficeViews {

    private static final CourseId COMP = new CourseId("COMP-131");
    private static final CourseId MATH = new CourseId("MATH-110");

    @Autowired
    CatalogOffice stock;

    @Autowired
    CourseOffice office;

    @Test
    void aSchoolWithoutTermIsLedThereFirst() {
        open("registrar/courses", "");
        assertThat(find(Anchor.class).withText("Create the first term").single().getHref())
                .isEqualTo("registrar/terms");
    }

    @Test
    void theFirstCourseIsCreatedAndItsPageShown() {
        new School(mongo);
        open("registrar/courses", "");
        press("Create the first course");
        enter("Course ID", " COMP-131 ");
        enter("Title", "Fundamentals");
        enter("Subject", "COMP");
        enter("Credits", 3);
        press("Save");

        Course stored = catalog.course(COMP).orElseThrow();
        assertThat(stored.title()).isEqualTo("Fundamentals");
        assertThat(stored.credits()).isEqualTo(3);
        assertThat(stored.prerequisites()).isNull();
        assertThat(find(H1.class).single().getText()).isEqualTo("Fundamentals");
        assertThat(viewText()).contains("There are no sections here yet");
    }

    @Test
    void saysAtTheFieldsWhatIsWrong() {
        store(course(COMP, "Fundamentals", null));
        open("registrar/courses", "");
        press("New course");
        enter("Course ID", "COMP/131");
        enter("Credits", 100);
        press("Save");
        assertThat(errorAt("Course ID")).isEqualTo("Use 1 to 40 characters and none of / ? #");
        assertThat(errorAt("Title")).isEqualTo("This is needed.");
        assertThat(errorAt("Credits")).isEqualTo("Use a whole number from 0 to 99.");

        enter("Course ID", "COMP-131");
        enter("Title", "Another");
        enter("Credits", 4);
        press("Save");
        assertThat(errorAt("Course ID")).isEqualTo("There is a course COMP-131 already.");
        assertThat(catalog.course(COMP).orElseThrow().title()).isEqualTo("Fundamentals");
    }

    @Test
    void theAddressSaysWhatIsSearched() {
        store(course(COMP, "Fundamentals", null), course(MATH, "Calculus", null));
        open("registrar/courses", "q=calc");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("calc");
        assertThat(findGrid(Course.class).size()).isEqualTo(1);
        assertThat(findGrid(Course.class).getRow(0).courseId()).isEqualTo(MATH);
        assertThat(viewText()).contains("1 course");
    }

    @Test
    void prerequisitesAreEditedAsGroups() {
        store(course(
                COMP, "Fundamentals", new AnyOf(List.of(new Completed(MATH), new Completed(new CourseId("X-1"))))));
        edit();
        assertThat(field("One of these"))
                .hasFieldOrPropertyWithValue("value", CourseChoice.of(Set.of(MATH, new CourseId("X-1"))));
        enter("One of these", CourseChoice.of(Set.of(MATH)));
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().prerequisites()).isEqualTo(new Completed(MATH));
    }

    @Test
    void aRequirementHasAGradeAndMayBeMetAtTheSameTime() {
        var aMinus = new Grade("A-");
        store(course(COMP, "Fundamentals", new Completed(MATH, aMinus, false)));
        edit();
        assertThat(field("Grade")).hasFieldOrPropertyWithValue("value", aMinus);
        enter("At the same time will do", true);
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().prerequisites()).isEqualTo(new Completed(MATH, aMinus, true));

        edit();
        clear("Grade");
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().prerequisites()).isEqualTo(new Completed(MATH, null, true));
    }

    @Test
    void aGradeThatIsNoLetterStays() {
        var odd = new Completed(MATH, new Grade("17/20"), false);
        store(course(COMP, "Fundamentals", odd));
        edit();
        enter("Title", "Foundations");
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().prerequisites()).isEqualTo(odd);
    }

    @Test
    void aTreeThatSaysMoreThanGroupsIsShownInWordsAndStays() {
        Prerequisite tree = new AllOf(List.of(new Completed(MATH), new Prerequisite.Test("OXCP")));
        store(course(COMP, "Fundamentals", tree));
        edit();
        assertThat(dialog().getElement().getTextRecursively()).contains("MATH-110 and test OXCP");
        enter("Title", "Foundations");
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().title()).isEqualTo("Foundations");
        assertThat(catalog.course(COMP).orElseThrow().prerequisites()).isEqualTo(tree);

        edit("Foundations");
        press("Replace");
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().prerequisites()).isNull();
    }

    @Test
    void corequisitesThatAreNotInTheCatalogStay() {
        var unknown = new CourseId("LOST-1");
        store(CourseBuilder.builder()
                .courseId(COMP)
                .title("Fundamentals")
                .description("")
                .credits(4)
                .subject("")
                .corequisites(Set.of(unknown))
                .build());
        edit();
        enter("Title", "Foundations");
        press("Save");
        assertThat(catalog.course(COMP).orElseThrow().corequisites()).containsExactly(unknown);
    }

    @Test
    void aCourseThatNothingNeedsCanBeDeleted() {
        store(course(COMP, "Fundamentals", null));
        edit();
        press("Delete");
        test(question()).confirm();
        assertThat(catalog.course(COMP)).isEmpty();
        assertThat(viewText()).contains("There are no courses yet");
    }

    private void store(Course... courses) {
        new School(mongo);
        stock.putCourses(List.of(courses), false);
    }

    private void edit() {
        edit("Fundamentals");
    }

    private void edit(String title) {
        open("registrar/courses", "");
        pressInGrid("Edit " + title);
    }

    private static Course course(CourseId id, String title, @Nullable Prerequisite prerequisites) {
        return CourseBuilder.builder()
                .courseId(id)
                .title(title)
                .description("")
                .credits(4)
                .subject("")
                .prerequisites(prerequisites)
                .build();
    }
}

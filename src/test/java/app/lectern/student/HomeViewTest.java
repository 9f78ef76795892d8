package app.lectern.student;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.storage.TestDatabase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeViewTest extends StudentViews {

    @ParameterizedTest
    @ValueSource(strings = {"", "index", "home"})
    void tellsAVisitorWhatThisIs(String path) {
        school.lecture("1001", 0, 9);
        school.lecture("1002", 5, 9);
        openAnew(path);
        assertThat(find(H1.class).single().getText()).isEqualTo("Course registration that you can trust");
        assertThat(viewText()).contains("A seat is never sold twice", "1 of 2 sections has a seat left.");
        assertThat(viewText()).doesNotContain("Your courses");
    }

    @Test
    void leadsTheRegistrarOfAnEmptySchoolToItsFirstTerm() {
        TestDatabase.clear(mongo);
        openAnew("");
        assertThat(viewText()).doesNotContain("Set up your school");
        signInAsRegistrar();
        openAnew("");
        assertThat(viewText()).contains("Set up your school");
        assertThat(find(Anchor.class).withText("Create the first term").single().getHref())
                .isEqualTo("registrar/terms");
    }

    @Test
    void showsAStudentTheirCourses() {
        var student = signInAsStudent();
        openAnew("");
        assertThat(viewText())
                .contains("Hello, Ana", "You are not enrolled in any class.")
                .doesNotContain("A seat is never sold twice");
        enroll(student, school.lecture("1001", 5, 9));
        openAnew("");
        assertThat(viewText()).contains("Your courses, Fall 2026", "Course C-1001", "Mon 9:00");
    }

    @Test
    void searchesTheCourses() {
        school.lecture("1001", 5, 9);
        open("", "");
        test(find(TextField.class).single()).setValue("a & b = c");
        test(find(Button.class).withText("Find courses").single()).click();
        assertThat(address()).isEqualTo("courses?q=a & b = c");
    }

    @Test
    void worksInASchoolWithoutTerms() {
        TestDatabase.clear(mongo);
        signInAsRegistrar();
        openAnew("");
        assertThat(viewText()).contains("Hello, Otto");
    }

    private void openAnew(String path) {
        open("register", "");
        open(path, "");
    }
}

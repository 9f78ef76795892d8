package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Section;
import app.lectern.catalog.Sections;
import app.lectern.catalog.Terms;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SchoolFromNothingBrowserTest {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final TermId TERM = new TermId("NOW");

    @Autowired
    TestSchoolPeople people;

    @Autowired
    Terms terms;

    @Autowired
    Sections sections;

    @BeforeEach
    void registrar() {
        people.nobody();
        people.registrar("office@school.example");
        people.student("ana@school.example");
    }

    @Test
    void fromAnEmptyDatabaseToTheFirstStudentInALectureWithLaboratory(Visitor otto, Visitor ana) {
        otto.signIn("office@school.example");
        otto.follow("Create the first term");
        createTerm(otto);
        otto.follow("Create the first course");
        createCourse(otto);
        createLecture(otto);
        createLaboratory(otto);
        ana.open("/courses");
        ana.sees("The school has no courses here yet.");
        publishTerm(otto);

        ana.signIn("ana@school.example");
        ana.open("/courses");
        ana.click("Enroll in Life, section 1001");
        ana.sees("Choose a laboratory");
        ana.click("Enroll");
        ana.isTold("You are enrolled in Life");
        ana.open("/enrollment");
        ana.sees("You can drop until");
        ana.sees("9:30");
        ana.screenIsAccessible();
        assertThat(List.of(section("1001"), section("1002")))
                .extracting(Section::taken)
                .containsOnly(1);
    }

    private void createTerm(Visitor otto) {
        otto.screenIsAccessible();
        otto.click("Create the first term");
        otto.type("ID", TERM.value());
        otto.click("Save");
        assertThat(otto.page().locator("[role=dialog]").getByText("This is needed."))
                .hasCount(3);
        otto.screenIsAccessible();
        otto.type("Name", "Now");
        day(otto.field("First day"), -30);
        day(otto.field("Last day"), 90);
        day(otto.field("Last day to enroll"), 10);
        day(otto.field("Last day to drop"), 20);
        otto.click("Add a window");
        day(otto.field("Opens on"), -60);
        commit(otto.field("Opens at"), "8:00 AM");
        otto.screenIsAccessible();
        otto.field("Name").press("Enter");
        otto.isTold("Now is saved");
        otto.screenIsAccessible();
        assertThat(terms.findById(TERM).orElseThrow().addDeadline()).isNotNull();
        assertThat(terms.findById(TERM).orElseThrow().windows()).hasSize(1);
    }

    private void publishTerm(Visitor otto) {
        otto.open("/registrar/terms");
        otto.screenIsAccessible();
        otto.click("Publish Now");
        otto.sees("Students can register at once.");
        otto.screenIsAccessible();
        otto.click("Publish");
        otto.isTold("Now is published");
        otto.screenIsAccessible();
    }

    private void createCourse(Visitor otto) {
        otto.click("Create the first course");
        otto.type("Course ID", "BIO-101");
        otto.type("Title", "Life");
        otto.click("Add a requirement");
        otto.screenIsAccessible();
        otto.click("Remove this requirement");
        otto.click("Save");
        otto.isTold("Life is saved");
        assertThat(otto.page()).hasURL(Pattern.compile("/registrar/courses/BIO-101"));
        otto.screenIsAccessible();
    }

    private void createLecture(Visitor otto) {
        otto.click("Create the first section");
        meet(otto, "Mon", "9:30 AM", "10:25 AM");
        otto.click("Reserve seats");
        choose(otto, "For", "First year");
        otto.type("Seats", "2");
        otto.screenIsAccessible();
        otto.click("Save");
        otto.isTold("Section 1001 is saved");
        assertThat(section("1001").meetings()).hasSize(1);
        assertThat(section("1001").reserved()).containsExactly(new Reservation("Frosh", 2));
    }

    private void createLaboratory(Visitor otto) {
        otto.click("New section");
        choose(otto, "Component", "laboratory");
        choose(otto, "Belongs to", "1001");
        otto.type("Own credits", "0");
        otto.click("Add a meeting");
        otto.click("Save");
        otto.sees("Choose at least one day.");
        otto.click("Remove this meeting");
        meet(otto, "Tue", "1:00 PM", "3:55 PM");
        otto.click("Save");
        otto.isTold("Section 1002 is saved");
        otto.screenIsAccessible();
        assertThat(section("1002").component()).isEqualTo(Component.LAB);
        assertThat(section("1002").belongsTo()).isEqualTo(section("1001").id());
    }

    private static void meet(Visitor otto, String day, String from, String until) {
        otto.click("Add a meeting");
        otto.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(day))
                .check();
        commit(otto.field("From"), from);
        commit(otto.field("Until"), until);
    }

    private static void choose(Visitor visitor, String label, String item) {
        visitor.field(label).click();
        visitor.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private static void day(Locator field, int fromToday) {
        commit(field, LocalDate.now().plusDays(fromToday).format(AMERICAN));
    }

    /** Pickers take what was typed when their list is closed. */
    private static void commit(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
    }

    private Section section(String number) {
        return sections.findById(new SectionId(TERM, number)).orElseThrow();
    }
}

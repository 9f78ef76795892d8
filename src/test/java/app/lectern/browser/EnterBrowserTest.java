package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Enter presses what has the focus, in every view and in the dialogs that come up in it. */
@BrowserTest
class EnterBrowserTest {

    private static final String ANA = "ana@school.example";
    private static final String OTTO = "office@school.example";

    private static final List<String> FOR_VISITORS =
            List.of("/", "/courses", "/course/C-1001", "/login", "/register", "/forgot-password");
    private static final List<String> FOR_STUDENTS =
            List.of("/", "/courses", "/course/C-1002", "/enrollment", "/plan", "/account");
    private static final List<String> FOR_THE_OFFICE = List.of(
            "/",
            "/courses",
            "/registrar/terms",
            "/registrar/courses",
            "/registrar/courses/C-1001",
            "/registrar/sections/2026FA-1001/roster",
            "/registrar/people",
            "/registrar/overrides",
            "/registrar/import",
            "/registrar/upgrade",
            "/registrar/settings");

    /** Before there is a registrar, and with a link in hand. */
    private static final List<String> ONCE = List.of("/setup", "/link/secret", "/register/secret");

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    ServletContext servlets;

    @BeforeEach
    void school() {
        people.nobody();
        people.registrar(OTTO);
        UserId ana = people.student(ANA).userId();
        var school = new School(mongo);
        Section art = school.lecture("1001", 5, 9);
        school.lecture("1002", 5, 11);
        school.lectureOf(art.courseId(), "1003", 5, 13);
        SignedIn.asStudent(ana, () -> enrollments.enroll(ana, Bundle.of(art.id())));
    }

    @Test
    void pressesWhatHasTheFocusForVisitors(Visitor visitor) {
        walk(visitor, FOR_VISITORS);
    }

    @Test
    void pressesWhatHasTheFocusForStudents(Visitor ana) {
        ana.signIn(ANA);
        walk(ana, FOR_STUDENTS);
        walkDialog(ana, "/enrollment", "Drop Course C-1001");
        walkDialog(ana, "/enrollment", "Swap Course C-1001");
        walkDialog(ana, "/enrollment", "History of Fall 2026");
        walkDialog(ana, "/plan", "New plan");
        walkDialog(ana, "/account", "Make a token");
    }

    @Test
    void pressesWhatHasTheFocusInTheOffice(Visitor otto) {
        otto.signIn(OTTO);
        walk(otto, FOR_THE_OFFICE);
        walkDialog(otto, "/registrar/terms", "New term");
        walkDialog(otto, "/registrar/courses", "New course");
        walkDialog(otto, "/registrar/courses/C-1001", "Edit Section 1001");
        walkDialog(otto, "/registrar/sections/2026FA-1001/roster", "Put a student in…");
        walkDialog(otto, "/registrar/people", "Edit Ana Ruiz");
    }

    @Test
    void pressesWhatHasTheFocusBeforeThereIsARegistrar(Visitor first) {
        people.nobody();
        walk(first, List.of("/setup"));
        first.field("Set-up code").press("Enter");
        first.sees("Enter a valid email address.");
    }

    @Test
    void everyViewIsWalked() {
        var paths = Stream.of(FOR_VISITORS, FOR_STUDENTS, FOR_THE_OFFICE, ONCE).flatMap(List::stream);
        var walked = paths.map(path -> path.substring(1)).toList();
        assertThat(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                        .getRegisteredRoutes())
                .extracting(RouteData::getTemplate)
                .allSatisfy(template ->
                        assertThat(walked).anyMatch(pattern(template).asMatchPredicate()));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+", "[^/]+"));
    }

    @Test
    void submitsTheFormFromAFieldOfOneLine(Visitor ana) {
        ana.open("/");
        ana.field("Search courses").fill("course");
        ana.page().keyboard().press("Enter");
        assertThat(ana.page()).hasURL(Pattern.compile("/courses\\?q=course"));

        ana.open("/login");
        ana.type("Email", ANA);
        ana.type("Password", TestSchoolPeople.PASSWORD);
        ana.field("Password").press("Enter");
        ana.isTold("Ana, you are successfully logged in!");

        ana.open("/plan");
        ana.click("New plan");
        ana.type("Name", "Easy");
        ana.field("Name").press("Enter");
        assertThat(ana.button("Rename this plan")).isVisible();
    }

    @Test
    void submitsTheSettingsOfTheSchoolFromAFieldOfOneLine(Visitor otto) {
        otto.signIn(OTTO);
        otto.open("/registrar/settings");
        otto.field("Whoever has an address of the school").check();
        otto.field("Whom others can ask").press("Enter");
        otto.sees("Name at least one domain.");
    }

    @Test
    void doesNotSubmitTheFormFromTheEyeOfAPassword(Visitor visitor) {
        visitor.open("/login");
        visitor.type("Password", "secret");
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show password"))
                .press("Enter");
        KeyboardWalk.awaitAnswer(visitor.page());
        assertThat(visitor.field("Password")).hasAttribute("type", "text");
        assertThat(visitor.page().getByText("Enter your email and your password."))
                .hasCount(0);
    }

    private static void walk(Visitor visitor, List<String> paths) {
        paths.forEach(path -> {
            visitor.open(path);
            assertThat(visitor.page().locator("h1").first()).isVisible();
            visitor.pressesWhatHasTheFocus();
        });
    }

    private static void walkDialog(Visitor visitor, String path, String button) {
        visitor.open(path);
        visitor.click(button);
        assertThat(visitor.page()
                        .locator(":is([role=dialog], [role=alertdialog]) vaadin-button")
                        .first())
                .isVisible();
        visitor.pressesWhatHasTheFocus();
    }
}

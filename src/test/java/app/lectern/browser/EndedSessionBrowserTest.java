package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.people.TestSchoolPeople;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@BrowserTest
class EndedSessionBrowserTest {

    private static final String EMAIL = "ana@school.example";
    private static final String OFFICE = "office@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void school() {
        people.nobody();
        people.student(EMAIL);
        people.registrar(OFFICE);
        new School(mongo).lecture("1001", 5, 9);
    }

    @Test
    void aPasswordChangedInOneBrowserEndsTheSessionInTheOther(Visitor here, Visitor elsewhere) {
        elsewhere.signIn(EMAIL);
        elsewhere.open("/courses");
        elsewhere.sees("1 section");
        here.signIn(EMAIL);
        here.open("/account");
        here.type("Old password", TestSchoolPeople.PASSWORD);
        here.type("New password", "violet teapot");
        here.type("Confirm new password", "violet teapot");
        here.click("Change password");
        here.isTold("Your password is changed");

        keepsClicking(elsewhere);
        isSignedOutWithinFiveSeconds(elsewhere, "renewed");
        elsewhere.sees("You were signed out because your password was changed.");
        elsewhere.screenIsAccessible();
        here.page().reload();
        here.seesHeading("Your account");
    }

    @Test
    void aPageThatAsksForMoreOnItsWayToTheLoginArrivesThere(Visitor ana) {
        ana.signIn(EMAIL);
        ana.open("/courses");
        ana.sees("1 section");
        answersComeBeforeTheLogin(ana, 3);
        mongo.updateMulti(new Query(), Update.update("stamp", "another"), "user");

        keepsClicking(ana);
        assertThat(ana.page()).hasURL(Pattern.compile("/login\\?ended=renewed"));
        ana.sees("You were signed out because your password was changed.");
    }

    @Test
    void whomTheRegistrarDisablesLandsAtTheLoginByTheNextClickOrReload(
            Visitor clicking, Visitor reading, Visitor registrar) {
        String token = token(clicking);
        assertThat(enrollments(clicking, token)).isOK();
        for (var ana : List.of(clicking, reading)) {
            ana.signIn(EMAIL);
            ana.open("/courses");
            ana.sees("1 section");
        }
        disable(registrar);

        assertThat(enrollments(clicking, token)).not().isOK();
        keepsClicking(clicking);
        isSignedOutWithinFiveSeconds(clicking, "disabled");
        clicking.sees("You were signed out because this account was disabled.");
        clicking.screenIsAccessible();
        reading.page().reload();
        isSignedOutWithinFiveSeconds(reading, "disabled");
        reading.logIn(EMAIL);
        reading.sees("This account is disabled. Ask the registrar.");
    }

    private static void disable(Visitor registrar) {
        registrar.signIn(OFFICE);
        registrar.open("/registrar/people?q=ruiz");
        registrar.sees("1 person");
        registrar.screenIsAccessible();
        registrar.click("Edit Ana Ruiz");
        registrar.sees("Last sign-in:");
        registrar.screenIsAccessible();
        registrar.field("Disabled").check();
        registrar.click("Save");
        registrar.isTold("Ana Ruiz is saved");
    }

    private static String token(Visitor visitor) {
        var answer = visitor.page()
                .request()
                .post("/api/v1/tokens", authorized("Basic " + base64(EMAIL + ":" + TestSchoolPeople.PASSWORD)));
        return JsonPath.read(answer.text(), "$.token");
    }

    private static APIResponse enrollments(Visitor visitor, String token) {
        return visitor.page().request().get("/api/v1/enrollments?term=2026FA", authorized("Bearer " + token));
    }

    private static RequestOptions authorized(String value) {
        return RequestOptions.create().setHeader("Authorization", value);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As on a slow network: the page has been sent to the login, and asks for more until that is there, or is loaded again. */
    private static void answersComeBeforeTheLogin(Visitor visitor, int answers) {
        var page = visitor.page();
        var left = new AtomicInteger(answers);
        page.onResponse(it -> {
            if (it.url().contains("v-r=uidl")) {
                left.decrementAndGet();
            }
        });
        page.onFrameNavigated(it -> left.set(0));
        page.route("**/login?ended=*", route -> {
            var login = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            page.waitForCondition(() -> left.get() <= 0);
            route.fulfill(new Route.FulfillOptions().setResponse(login));
        });
    }

    /** As long as the page is there: it may have gone by itself, because it was about to be told something. */
    private static void keepsClicking(Visitor visitor) {
        visitor.page()
                .evaluate("() => setInterval(() => document.querySelector('vaadin-checkbox input')?.click(), 300)");
    }

    private static void isSignedOutWithinFiveSeconds(Visitor visitor, String why) {
        assertThat(visitor.page())
                .hasURL(Pattern.compile("/login\\?ended=" + why), new HasURLOptions().setTimeout(5000));
    }
}

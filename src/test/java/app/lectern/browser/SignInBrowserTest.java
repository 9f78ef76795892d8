package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@BrowserTest
class SignInBrowserTest {

    private static final String EMAIL = "ana@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Environment environment;

    @BeforeEach
    void student() {
        people.nobody();
        people.student(EMAIL);
    }

    @Test
    void saysThatASignInIsWrongAndKeepsTheAddress(Visitor ana) {
        ana.open("/login");
        ana.screenIsAccessible();
        ana.type("Email", EMAIL);
        ana.type("Password", "something else");
        ana.click("Log in");

        ana.sees("Wrong email or password.");
        assertThat(ana.field("Email")).hasValue(EMAIL);
        ana.screenIsAccessible();
    }

    @Test
    void onlyWhoAskedForItIsStillSignedInAfterARestart(Visitor forgotten, Visitor remembered) {
        forgotten.signIn(EMAIL);
        forgotten.isTold("Ana, you are successfully logged in!");
        remembered.open("/login");
        remembered.field("Remember me").check();
        remembered.logIn(EMAIL);
        remembered.isTold("Ana, you are successfully logged in!");

        try (var restarted = new Restart(environment)) {
            forgotten.open(restarted.address() + "/account");
            forgotten.seesHeading("Log in");

            anHourPasses();
            forgetSession(remembered.context());
            allAtOnce(fiveTabs(remembered.context()), restarted.address() + "/account");
            forgetSession(remembered.context());
            remembered.open(restarted.address() + "/account");
            remembered.seesHeading("Your account");
            remembered.screenIsAccessible();
        }
    }

    @Test
    void aPageThatWasOpenWhileTheApplicationRestartedGoesOnSignedIn(Visitor ana) {
        ana.open("/login");
        ana.field("Remember me").check();
        ana.logIn(EMAIL);
        ana.isTold("Ana, you are successfully logged in!");
        ana.open("/account");
        ana.seesHeading("Your account");
        ana.page().evaluate("() => window.before = true");

        serverForgetsSession(ana.context());
        ana.click("Change password");

        ana.page().waitForFunction("() => !window.before");
        ana.seesHeading("Your account");
        assertThat(ana.page()).hasURL(Pattern.compile("/account$"));
    }

    /** Where a page ends that lost its session to another page's answer. */
    @Test
    void whoIsSignedInByTheirCookieAtTheLoginGoesOnToWhereTheyWanted(Visitor ana) {
        ana.open("/login");
        ana.field("Remember me").check();
        ana.logIn(EMAIL);
        ana.isTold("Ana, you are successfully logged in!");
        var remembered = cookie(ana.context(), "remember-me");
        ana.context().clearCookies();
        ana.open("/account");
        ana.seesHeading("Log in");

        ana.context().addCookies(List.of(remembered));
        ana.page().reload();

        ana.seesHeading("Your account");
        assertThat(ana.page()).hasURL(Pattern.compile("/account$"));
    }

    @Test
    void whoseTokenWasStolenIsToldAtTheLogin(Visitor ana) {
        ana.open("/login");
        ana.field("Remember me").check();
        ana.logIn(EMAIL);
        ana.isTold("Ana, you are successfully logged in!");

        serverForgetsSession(ana.context());
        showAnOldToken(ana.context());
        ana.open("/courses");

        assertThat(ana.page()).hasURL(Pattern.compile("/login\\?ended=stolen$"));
        ana.sees("You were signed out in every browser that remembers you");
        ana.screenIsAccessible();
        ana.signIn(EMAIL);
    }

    @Test
    void loggingOutEndsTheSession(Visitor ana) {
        ana.signIn(EMAIL);
        ana.openMenu("Menu of Ana Ruiz");
        ana.screenIsAccessible();
        ana.choose("Log out");
        assertThat(ana.page().getByText("Log in").first()).isVisible();

        ana.open("/account");
        assertThat(ana.page()).hasURL(Pattern.compile("/login"));
    }

    /** For the tokens that browsers have: from now on they are replaced. */
    private void anHourPasses() {
        var shownLongAgo = Update.update("shownAt", Instant.now().minus(Duration.ofHours(1)));
        mongo.updateMulti(new Query(), shownLongAgo, "remember_me");
    }

    private static List<Page> fiveTabs(BrowserContext browser) {
        return Stream.generate(browser::newPage).limit(5).toList();
    }

    /** As when a browser is opened again, which opens all its tabs; none has a session yet. */
    private static void allAtOnce(List<Page> tabs, String address) {
        tabs.forEach(tab -> tab.evaluate("address => { setTimeout(() => location.href = address) }", address));
        for (Page tab : tabs) {
            assertThat(tab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your account")))
                    .isVisible();
            tab.close();
        }
    }

    private static void showAnOldToken(BrowserContext browser) {
        var cookie = cookie(browser, "remember-me");
        String series = new String(Base64.getDecoder().decode(cookie.value), US_ASCII).split(":")[0];
        cookie.value = Base64.getEncoder().encodeToString((series + ":old").getBytes(US_ASCII));
        browser.addCookies(List.of(cookie));
    }

    /** As after a restart: the browser shows its session still. */
    private static void serverForgetsSession(BrowserContext browser) {
        var cookie = cookie(browser, "JSESSIONID");
        cookie.value = "forgotten";
        browser.addCookies(List.of(cookie));
    }

    private static Cookie cookie(BrowserContext browser, String name) {
        return browser.cookies().stream()
                .filter(it -> it.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void forgetSession(BrowserContext context) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }
}

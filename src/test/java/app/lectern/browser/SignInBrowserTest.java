package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.BrowserContext;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@BrowserTest
class SignInBrowserTest {

    private static final String EMAIL = "ana@school.example";

    @Autowired
    TestSchoolPeople people;

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

            assertThat(tenRequestsAtOnce(remembered, restarted.address()))
                    .isEqualTo(Collections.nCopies(10, "/account"));
            forgetSession(remembered.context());
            remembered.open(restarted.address() + "/account");
            remembered.seesHeading("Your account");
            remembered.screenIsAccessible();
        }
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

    /** Where ten requests of a browser that has no session yet end up. */
    private static List<?> tenRequestsAtOnce(Visitor visitor, String address) {
        visitor.open(address + "/images/mark.svg");
        forgetSession(visitor.context());
        return (List<?>) visitor.page().evaluate("""
                        () => Promise.all(Array.from({ length: 10 }, () => fetch('/account', { headers: { Accept: 'text/html' } })
                            .then(answer => new URL(answer.url).pathname)))
                        """);
    }

    private static void forgetSession(BrowserContext context) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }
}

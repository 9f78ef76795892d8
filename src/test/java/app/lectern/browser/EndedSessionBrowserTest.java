package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.accounts.People;
import app.lectern.catalog.School;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class EndedSessionBrowserTest {

    private static final String EMAIL = "ana@school.example";

    @Autowired
    People people;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void school() {
        people.nobody();
        people.student(EMAIL);
        new School(mongo).lecture("1001", 5, 9);
    }

    @Test
    void aPasswordChangedInOneBrowserEndsTheSessionInTheOther(Visitor here, Visitor elsewhere) {
        elsewhere.signIn(EMAIL);
        elsewhere.open("/courses");
        elsewhere.sees("1 section");
        here.signIn(EMAIL);
        here.open("/account");
        here.type("Old password", People.PASSWORD);
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

    private static void keepsClicking(Visitor visitor) {
        visitor.field("Open seats only").evaluate("it => setInterval(() => it.click(), 300)");
    }

    private static void isSignedOutWithinFiveSeconds(Visitor visitor, String why) {
        assertThat(visitor.page())
                .hasURL(Pattern.compile("/login\\?ended=" + why), new HasURLOptions().setTimeout(5000));
    }
}

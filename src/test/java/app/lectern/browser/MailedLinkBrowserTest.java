package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.notices.Letterbox;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;

@BrowserTest
@ContextConfiguration(initializers = Letterbox.class)
class MailedLinkBrowserTest {

    private static final String ANA = "ana@school.example";
    private static final String LEA = "lea@school.example";
    private static final String CHOSEN = "violet teapot";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    @BeforeEach
    void nobody() throws Exception {
        people.nobody();
        Letterbox.empty();
    }

    @Test
    void whoForgotTheirPasswordIsLetInByALinkThatIsGoodOnce(Visitor ana, Visitor elsewhere) {
        people.student(ANA);
        elsewhere.signIn(ANA);
        askForALink(ana);

        String session = session(ana);
        var asked = new ArrayList<String>();
        ana.page().onRequest(request -> asked.add(host(request)));
        String link = Letterbox.letterTo(ANA).path();
        keepsToItself(Objects.requireNonNull(ana.page().navigate(link)));
        assertThat(ana.field("Email")).hasValue(ANA);
        ana.screenIsAccessible();
        ana.pressesWhatHasTheFocus();
        ana.type("New password", CHOSEN);
        ana.type("Confirm new password", CHOSEN);
        ana.click("Save and log in");

        ana.isTold("Ana, your new password is set, and you are logged in.");
        ana.seesHeading("Hello, Ana");
        assertThat(session(ana)).isNotEqualTo(session);
        assertThat(asked).isNotEmpty().containsOnly("127.0.0.1:" + port);
        elsewhere.open("/account");
        elsewhere.seesHeading("Log in");
        elsewhere.open(link);
        elsewhere.seesHeading("This link is of no more use");
        elsewhere.screenIsAccessible();
        elsewhere.follow("Forgot your password?");
        elsewhere.seesHeading("Forgot your password?");
    }

    private static void askForALink(Visitor ana) {
        ana.open("/login");
        ana.type("Email", ANA);
        ana.follow("Forgot your password?");
        assertThat(ana.field("Email")).hasValue(ANA);
        ana.screenIsAccessible();
        ana.click("Send the link");
        ana.sees("If there is an account for " + ANA + ", a mail with a link is on its way.");
        ana.screenIsAccessible();
    }

    private static void keepsToItself(Response page) {
        assertThat(page.headerValue("cache-control")).contains("no-store");
        assertThat(page.headerValue("referrer-policy")).isEqualTo("same-origin");
    }

    @Test
    void aNewcomerComesBackToTheCourseByTheLinkInTheirMail(Visitor lea, Visitor onAnotherDevice) {
        new School(mongo).lecture("1001", 5, 9);
        lea.open("/courses");
        lea.click("Enroll in Course C-1001, section 1001");
        lea.follow("No account yet? Register");
        lea.type("First name", "Lea");
        lea.type("Last name", "Meyer");
        lea.type("Email", LEA);
        lea.type("Password", CHOSEN);
        lea.type("Confirm password", CHOSEN);
        lea.click("Register");
        lea.sees("We have sent a mail to " + LEA);
        lea.screenIsAccessible();

        onAnotherDevice.open(Letterbox.letterTo(LEA).path());
        onAnotherDevice.sees("This makes the account of Lea Meyer.");
        onAnotherDevice.screenIsAccessible();
        onAnotherDevice.pressesWhatHasTheFocus();
        onAnotherDevice.type("Password", CHOSEN);
        onAnotherDevice.click("Finish and log in");

        onAnotherDevice.isTold("You are successfully registered!");
        assertThat(onAnotherDevice.page()).hasURL(Pattern.compile("/course/C-1001"));
    }

    private static String session(Visitor visitor) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static String host(Request request) {
        return request.url().replaceFirst("^\\w+://([^/]*).*", "$1");
    }
}

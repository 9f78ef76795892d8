package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class ApiDocsBrowserTest {

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void school() {
        people.nobody();
        new School(mongo).lecture("1001", 5, 9);
    }

    @Test
    void theApiCanBeReadAndTriedWithNothingFromElsewhere(Visitor visitor) {
        Set<String> hosts = new HashSet<>();
        List<String> complaints = new ArrayList<>();
        visitor.context()
                .onRequest(
                        it -> hosts.add(URI.create(it.url().split("[?#,]")[0]).getHost()));
        visitor.page().onConsoleMessage(it -> note(it, complaints));
        visitor.page().onPageError(complaints::add);
        visitor.open("/api/docs");
        assertThat(visitor.page()).hasTitle("API | Lectern");

        Locator terms = operation(visitor.page(), "All terms, the latest first; drafts");
        terms.getByRole(AriaRole.BUTTON).first().click();
        terms.getByText("Execute").click();

        assertThat(terms.locator(".live-responses-table")).containsText("Fall 2026");
        hosts.remove(null);
        assertThat(hosts).containsExactly("127.0.0.1");
        assertThat(complaints).isEmpty();
    }

    @Test
    void isDarkInTheDark(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.open("/api/docs");
        assertThat(operation(visitor.page(), "All terms, the latest first; drafts"))
                .isVisible();

        assertThat(visitor.page().locator("html")).hasClass("dark-mode");
    }

    private static Locator operation(Page page, String summary) {
        return page.locator(".opblock", new Page.LocatorOptions().setHasText(summary));
    }

    private static void note(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }
}

package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LanguageBrowserTest {

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void speaksTheLanguageOfTheBrowser(@Speaks("es-ES") Visitor ana) {
        ana.open("/");
        ana.seesHeading("Inscripciones en las que puede confiar");
        assertThat(ana.page().locator("html")).hasAttribute("lang", "es");
        ana.screenIsAccessible();
    }

    @Test
    void keepsTheLanguageThatOneChoseAndTheAddress(@Speaks("es-ES") Visitor ana) {
        ana.open("/register?continue=account");
        ana.openMenu("Idioma y apariencia");
        ana.screenIsAccessible();
        ana.choose("English");

        speaksEnglish(ana.page());
        assertThat(ana.page()).hasURL(Pattern.compile("/register\\?continue=account$"));
        ana.page().reload();
        speaksEnglish(ana.page());
        ana.page().close();
        Page another = ana.context().newPage();
        another.navigate("/register");
        speaksEnglish(another);
    }

    private static void speaksEnglish(Page page) {
        assertThat(page.locator("h1")).hasText("Register");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}

package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function1;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LanguageViewTest extends SpringBrowserlessTest {

    private final Function1<? super MockHttpSession, ? extends MockRequest> requests =
            MockVaadin.INSTANCE.getMockRequestFactory();

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @AfterEach
    void requestsAsBefore() {
        MockVaadin.INSTANCE.setMockRequestFactory(requests);
    }

    @Test
    void theBrowserSaysWhichLanguage() {
        ask(Locale.of("es", "MX"), null);
        assertThat(menu()).containsExactly("Inicio", "Asignaturas");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.of("es", "MX"));
    }

    @Test
    void aLanguageThatWeDoNotSpeakGetsEnglish() {
        ask(Locale.KOREAN, "tlh");
        assertThat(menu()).containsExactly("Home", "Courses");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatOneChoseGoesBeforeWhatTheBrowserSays() {
        ask(Locale.of("es", "MX"), "en");
        assertThat(menu()).containsExactly("Home", "Courses");
        ask(Locale.US, "es");
        assertThat(menu()).containsExactly("Inicio", "Asignaturas");
    }

    @Test
    void oneChoosesALanguageByItsOwnName() {
        assertThat(languages().isItemChecked(0, 0)).isTrue();
        assertThat(languages().isItemChecked(0, 1)).isFalse();

        languages().clickItem(0, 1);

        var cookie = ((MockResponse) VaadinServletResponse.getCurrent().getResponse()).getCookie("lectern-language");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        ask(Locale.US, cookie.getValue());
        assertThat(menu()).containsExactly("Inicio", "Asignaturas");
        assertThat(languages().isItemChecked(0, 1)).isTrue();
    }

    /** Comes from a browser with this language, and perhaps with a choice in its cookie. */
    private void ask(Locale browser, @Nullable String chosen) {
        cleanVaadinEnvironment();
        MockVaadin.INSTANCE.setMockRequestFactory(session -> {
            var request = new MockRequest(session);
            request.setLocaleInt(browser);
            Stream.ofNullable(chosen).forEach(it -> request.addCookie(new Cookie("lectern-language", it)));
            return request;
        });
        initVaadinEnvironment();
    }

    private MenuBarTester<MenuBar> languages() {
        return new MenuBarTester<>(find(MenuBar.class).all().getFirst());
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}

package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.notices.Letterbox;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "lectern.url=https://lectern.school.example/")
@ContextConfiguration(initializers = Letterbox.class)
class TheftNoticeIntegrationTest {

    private static final String EMAIL = "ana.theft@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    RememberMe rememberMe;

    @BeforeEach
    void nobody() throws Exception {
        people.nobody();
        Letterbox.empty();
    }

    @Test
    void mailsThePersonOnceWhoseCookieWasCopied() {
        String[] cookie = remembered(people.student(EMAIL));

        show(cookie[0], "old");
        show(cookie[0], "old");
        show(cookie[0], cookie[1]);

        var letter = Letterbox.letterTo(EMAIL);
        assertThat(letter.subject()).isEqualTo("Se ha cerrado su sesión en Lectern por seguridad");
        assertThat(letter.text()).startsWith("Hola, Ana:").contains("https://lectern.school.example/account");
    }

    /** Series and token. */
    private String[] remembered(Person person) {
        var response = new MockHttpServletResponse();
        rememberMe.onLoginSuccess(
                new MockHttpServletRequest(),
                response,
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        String cookie =
                Objects.requireNonNull(response.getCookie("remember-me")).getValue();
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII).split(":");
    }

    private void show(String series, String token) {
        byte[] cookie = (series + ":" + token).getBytes(StandardCharsets.US_ASCII);
        var request = new MockHttpServletRequest("GET", "/account");
        request.addHeader("Accept", "text/html");
        request.addPreferredLocale(Locale.of("es"));
        request.setCookies(new Cookie("remember-me", Base64.getEncoder().encodeToString(cookie)));

        assertThat(rememberMe.autoLogin(request, new MockHttpServletResponse())).isNull();
        assertThat(SessionEnd.found(request)).contains(SessionEnd.STOLEN);
    }
}

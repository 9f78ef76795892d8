package app.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Who gets through while others guess. */
@SpringBootTest
class KnownBrowsersIntegrationTest {

    private static final String WRONG = "wrong password";

    /** Each test's own, because they are counted. */
    private static int clients;

    @Autowired
    SignIn signIn;

    @Autowired
    AccountService accounts;

    @Autowired
    RememberMe rememberMe;

    private final String here = "192.0.2." + clients++;
    private final Person ana;
    private final Person ben;

    KnownBrowsersIntegrationTest(@Autowired People people) {
        people.nobody();
        ana = people.student("ana.known" + clients + "@school.example");
        ben = people.student("Ben", "ben.known" + clients + "@school.example");
    }

    @Test
    void tenWrongPasswordsOfOthersDoNotKeepOutABrowserThatSignedInBefore() {
        var browser = signIn(ana, here, null);
        failTenTimes(ana, here, null);

        assertThatThrownBy(() -> signIn(ana, here, null)).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn(ana, here, browser)).isNotNull();
        assertThat(signIn(ana, "198.51.100.1", browser)).isNotNull();
    }

    @Test
    void tenWrongPasswordsOfOthersDoNotKeepOutThePersonElsewhere() {
        failTenTimes(ana, here, null);

        assertThat(signIn(ana, "198.51.100.2", null)).isNotNull();
    }

    @Test
    void aClientThatTriesManyPeopleDoesNotKeepOutTheirBrowsers() {
        var browser = signIn(ana, here, null);
        for (int i = 0; i < Throttle.TRIES_BY_CLIENT; i++) {
            String stranger = i + "@school.example";
            assertThatThrownBy(() -> signIn(stranger, WRONG, here, null)).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn(ben, here, null)).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn(ana, here, browser)).isNotNull();
    }

    @Test
    void theBrowserOfOnePersonIsAnyBrowserToAnother() {
        var browser = signIn(ben, here, null);
        failTenTimes(ana, here, null);

        assertThatThrownBy(() -> signIn(ana, here, browser)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aForgedCookieIsThatOfAnyBrowser() {
        failTenTimes(ana, here, null);

        assertThatThrownBy(() -> signIn(ana, here, new Cookie(KnownBrowsers.COOKIE, "name.forged")))
                .isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> signIn(ana, here, new Cookie(KnownBrowsers.COOKIE, "")))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aStolenCookieGivesNoMoreThanTenTriesFromAnywhere() {
        var browser = signIn(ana, here, null);
        for (int i = 0; i < Throttle.TRIES; i++) {
            String client = "203.0.113." + i;
            assertThatThrownBy(() -> signIn(ana.email(), WRONG, client, browser))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn(ana, "203.0.113.77", browser)).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn(ana, here, null)).isNotNull();
    }

    @Test
    void theCookieIsKeptFromScriptsAndKeepsItsName() {
        var first = signIn(ana, here, null);
        var again = signIn(ana, here, first);

        assertThat(first.isHttpOnly()).isTrue();
        assertThat(first.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(first.getMaxAge()).isGreaterThan(300 * 24 * 60 * 60);
        assertThat(again.getValue()).isEqualTo(first.getValue());
        assertThat(signIn(ben, here, first).getValue()).isNotEqualTo(first.getValue());
    }

    @Test
    void whoComesBackByTheRememberMeCookieIsKnownToo() {
        var request = new MockHttpServletRequest("GET", "/account");
        request.addHeader("Sec-Fetch-Mode", "navigate");
        request.setCookies(remembered());
        var response = new MockHttpServletResponse();
        assertThat(rememberMe.autoLogin(request, response)).isNotNull();
        failTenTimes(ana, here, null);

        assertThat(signIn(ana, here, response.getCookie(KnownBrowsers.COOKIE))).isNotNull();
    }

    @Test
    void whoIsSignedInChangesTheirPasswordWhateverOthersTried() {
        failTenTimes(ana, here, null);
        People.signIn(ana);
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(here);

        accounts.changePassword(
                ana.userId(), People.PASSWORD, "violet teapot", request, new MockHttpServletResponse());

        assertThat(accounts.issueToken(ana.userId(), "violet teapot", "").token())
                .isNotBlank();
    }

    private Cookie remembered() {
        var response = new MockHttpServletResponse();
        rememberMe.onLoginSuccess(
                new MockHttpServletRequest(),
                response,
                UsernamePasswordAuthenticationToken.authenticated(ana, null, ana.getAuthorities()));
        return Objects.requireNonNull(response.getCookie("remember-me"));
    }

    private void failTenTimes(Person person, String client, @Nullable Cookie browser) {
        for (int i = 0; i < Throttle.TRIES; i++) {
            assertThatThrownBy(() -> signIn(person.email(), WRONG, client, browser))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private Cookie signIn(Person person, String client, @Nullable Cookie browser) {
        return signIn(person.email(), People.PASSWORD, client, browser);
    }

    private Cookie signIn(String email, String password, String client, @Nullable Cookie browser) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(client);
        if (browser != null) {
            request.setCookies(browser);
        }
        var response = new MockHttpServletResponse();
        signIn.signIn(email, password, false, request, response);
        return Objects.requireNonNull(response.getCookie(KnownBrowsers.COOKIE));
    }
}

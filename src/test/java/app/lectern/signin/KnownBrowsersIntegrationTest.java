package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.Guesser.Door;
import app.lectern.signin.Guesser.Known;
import app.lectern.signin.Guesser.Stranger;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
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

    /** The client of whoever types a password without saying where. */
    private static final String UNKNOWN = "";

    /** Each test's own, because they are counted. */
    private static int clients;

    @Autowired
    SignIn signIn;

    @Autowired
    KnownBrowsers browsers;

    @Autowired
    AccountService accounts;

    @Autowired
    RememberMe rememberMe;

    private final String here = "192.0.2." + clients++;
    private final Person ana;
    private final Person ben;

    KnownBrowsersIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        ana = people.student("ana.known" + clients + "@school.example");
        ben = people.student("Ben", "ben.known" + clients + "@school.example");
    }

    @Test
    void wrongPasswordsOfOthersDoNotKeepOutABrowserThatSignedInBefore() {
        var browser = signIn(ana, here, null);
        guessUntilRefused(ana.email());

        assertThat(signIn(ana, here, browser)).isNotNull();
        assertThat(signIn(ana, "198.51.100.1", browser)).isNotNull();
    }

    @Test
    void wrongPasswordsOfOthersDoNotKeepOutThePersonElsewhere() {
        guessUntilRefused(ana.email());

        assertThat(signIn(ana, "198.51.100.2", null)).isNotNull();
    }

    @Test
    void aClientThatTriesManyPeopleIsStoppedAndDoesNotKeepOutTheirBrowsers() {
        var browser = signIn(ana, here, null);

        int tried = triesUntilRefused(i -> signIn(i + "@school.example", WRONG, here, null));

        assertThat(tried).isBetween(SignInThrottle.TRIES_BY_CLIENT, 2 * SignInThrottle.TRIES_BY_CLIENT);
        assertThat(signIn(ana, here, browser)).isNotNull();
    }

    @Test
    void theBrowserOfOnePersonIsAnyBrowserToAnother() {
        var browser = signIn(ben, here, null);

        assertThat(guesser(ben, browser)).isInstanceOf(Known.class);
        assertThat(guesser(ana, browser)).isEqualTo(new Stranger(here, Door.PAGE));
    }

    @Test
    void aForgedCookieIsThatOfAnyBrowser() {
        for (String forged : List.of("name.forged", "name.", ".", "")) {
            assertThat(guesser(ana, new Cookie(KnownBrowsers.COOKIE, forged))).isInstanceOf(Stranger.class);
        }
    }

    @Test
    void aStolenCookieGivesNoMoreTriesFromManyClients() {
        var browser = signIn(ana, here, null);

        int tried = triesUntilRefused(i -> signIn(ana.email(), WRONG, "203.0.113." + i, browser));

        assertThat(tried).isBetween(SignInThrottle.TRIES, 2 * SignInThrottle.TRIES);
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
        guessUntilRefused(ana.email());

        assertThat(signIn(ana, here, response.getCookie(KnownBrowsers.COOKIE))).isNotNull();
    }

    @Test
    void whoIsSignedInChangesTheirPasswordWhateverOthersTried() {
        guessUntilRefused(ana.email(), here);
        guessUntilRefused(ana.email(), UNKNOWN);
        TestSchoolPeople.signIn(ana);
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(here);

        accounts.changePassword(
                ana.userId(), TestSchoolPeople.PASSWORD, "violet teapot", request, new MockHttpServletResponse());

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

    private void guessUntilRefused(String email) {
        guessUntilRefused(email, here);
    }

    private void guessUntilRefused(String email, String client) {
        int tried = triesUntilRefused(i -> signIn(email, WRONG, client, null));
        assertThat(tried).isBetween(SignInThrottle.TRIES, 2 * SignInThrottle.TRIES);
    }

    /** How many failed before; a few more than are allowed, where time passes meanwhile. */
    private static int triesUntilRefused(IntConsumer signIn) {
        for (int tried = 0; tried < 120; tried++) {
            try {
                signIn.accept(tried);
            } catch (TooManyAttempts refusal) {
                return tried;
            } catch (BadCredentialsException wrong) {
                assertThat(wrong).hasMessage("Wrong address or password");
            }
        }
        return Integer.MAX_VALUE;
    }

    private Guesser guesser(Person person, Cookie browser) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(here);
        request.setCookies(browser);
        return browsers.guesser(person.email(), request);
    }

    private Cookie signIn(Person person, String client, @Nullable Cookie browser) {
        return signIn(person.email(), TestSchoolPeople.PASSWORD, client, browser);
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

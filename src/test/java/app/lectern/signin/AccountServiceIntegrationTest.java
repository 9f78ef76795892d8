package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.OneTimeLink.Purpose;
import jakarta.servlet.http.Cookie;
import jakarta.validation.ConstraintViolationException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@SpringBootTest
class AccountServiceIntegrationTest {

    private static final String CHOSEN = "violet teapot";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    AccountService accounts;

    @Autowired
    TokenService tokens;

    @Autowired
    KnownTokens known;

    @Autowired
    OneTimeLinks links;

    @Autowired
    SignIn signIn;

    @Autowired
    RememberMe rememberMe;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Person ana;

    AccountServiceIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        ana = people.student("ana@school.example");
    }

    @BeforeEach
    void signIn() {
        TestSchoolPeople.signIn(ana);
    }

    @Test
    void aNewPasswordEndsTokensLinksAndOtherBrowsersButNotThisOne() {
        String token = tokens.issue(ana.userId(), null).token();
        String link = links.make(ana.userId(), Purpose.FORGOTTEN_PASSWORD).secret();
        var elsewhere = remembered();
        var here = remembered();
        request.setCookies(here);

        accounts.changePassword(ana.userId(), TestSchoolPeople.PASSWORD, CHOSEN, request, response);

        assertThat(known.owner(token)).isEmpty();
        assertThat(links.owner(link)).isEmpty();
        assertThat(autoLogin(elsewhere)).isFalse();
        assertThat(autoLogin(here)).isTrue();
    }

    @Test
    void theOldPasswordIsOfNoMoreUse() {
        accounts.changePassword(ana.userId(), TestSchoolPeople.PASSWORD, CHOSEN, request, response);

        assertThatThrownBy(() -> enter(TestSchoolPeople.PASSWORD, "192.0.2.1"))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(enter(CHOSEN, "192.0.2.1").userId()).isEqualTo(ana.userId());
    }

    @Test
    void nobodyChoosesACommonPassword() {
        assertThatThrownBy(() -> accounts.changePassword(
                        ana.userId(), TestSchoolPeople.PASSWORD, "password1", request, response))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void nobodyTouchesTheAccountOfAnother() {
        TestSchoolPeople.signIn(people.student("ben@school.example"));

        assertThatThrownBy(() -> accounts.account(ana.userId())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        accounts.changePassword(ana.userId(), TestSchoolPeople.PASSWORD, CHOSEN, request, response))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.issue(ana.userId(), null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void remembersThisSignInAndTheOneBefore() {
        enter(TestSchoolPeople.PASSWORD, "192.0.2.1");
        enter(TestSchoolPeople.PASSWORD, "192.0.2.2");

        var signIns = accounts.signIns(ana.userId());

        assertThat(signIns.current()).map(AccountService.Moment::address).contains("192.0.2.2");
        assertThat(signIns.last()).map(AccountService.Moment::address).contains("192.0.2.1");
    }

    private Person enter(String password, String address) {
        var from = new MockHttpServletRequest();
        from.setRemoteAddr(address);
        return signIn.signIn(ana.email(), password, false, from, new MockHttpServletResponse());
    }

    private Cookie remembered() {
        var response = new MockHttpServletResponse();
        rememberMe.onLoginSuccess(
                new MockHttpServletRequest(),
                response,
                UsernamePasswordAuthenticationToken.authenticated(ana, null, ana.getAuthorities()));
        return Objects.requireNonNull(response.getCookie("remember-me"));
    }

    private boolean autoLogin(Cookie cookie) {
        var asking = new MockHttpServletRequest("GET", "/account");
        asking.addHeader("Sec-Fetch-Mode", "navigate");
        asking.setCookies(cookie);
        return rememberMe.autoLogin(asking, new MockHttpServletResponse()) != null;
    }
}

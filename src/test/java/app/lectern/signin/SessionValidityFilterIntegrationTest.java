package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.people.Person;
import app.lectern.people.Role;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@SpringBootTest
class SessionValidityFilterIntegrationTest {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Autowired
    Filter springSecurityFilterChain;

    @Autowired
    Users users;

    @Autowired
    SignIn signIn;

    @Autowired
    OpenSessions sessions;

    @Autowired
    AccountService accounts;

    private final Person ana;

    SessionValidityFilterIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        ana = people.student("ana@school.example");
    }

    @Test
    void whoHasNoStampIsLeftInPeace() throws Exception {
        assertThat(ana.stamp()).isNull();
        assertThat(goesOn(open())).isTrue();
    }

    @Test
    void aDisabledPersonIsSentToTheLoginWithinFiveSeconds() {
        var session = open();
        users.update(ana.userId(), new Update().set("disabled", true));

        await().atMost(PROMISED).untilAsserted(() -> assertThat(page(session).getRedirectedUrl())
                .isEqualTo("/login?ended=disabled"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void theOpenPageOfAnEndedSessionIsToldWhereToGoUntilItGoes() throws Exception {
        var session = open();
        sessions.end(ana.userId());

        await().atMost(PROMISED).untilAsserted(() -> isSentAway(session));
        isSentAway(session);
        assertThat(page(session).getRedirectedUrl()).isEqualTo("/login?ended=renewed");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void nothingKeepsAPageFromArrivingAtTheLogin() throws Exception {
        var session = open();
        sessions.end(ana.userId());
        await().atMost(PROMISED).untilAsserted(() -> assertThat(page(session).getRedirectedUrl())
                .isEqualTo("/login?ended=renewed"));

        assertThat(afterwards("POST", "/?v-r=uidl", session).getContentAsString())
                .isEqualTo("{}");
        assertThat(afterwards("GET", "/VAADIN/push?v-r=push", session).getStatus())
                .as("it would begin a session, by which the page is loaded again as a stranger's")
                .isEqualTo(403);
        assertThat(afterwards("GET", "/courses", session).getRedirectedUrl()).isEqualTo("/login?ended=renewed");
        assertThat(afterwards("GET", "/login", session).getRedirectedUrl()).isEqualTo("/login?ended=renewed");
        assertThat(afterwards("GET", "/login?ended=renewed", session).getRedirectedUrl())
                .isEqualTo("/login");
    }

    /** As when the sign-in page has been sent, and the old page asks for more, or is loaded again, before it is there. */
    @Test
    void whoIsOnTheWayToTheLoginByANewSessionGetsThereAndTheLoginGoesOn() throws Exception {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        SessionEnd.RENEWED.keepUntilTold(request);

        assertThat(ask("GET", "q", "", session).getRedirectedUrl()).isEqualTo("/login?ended=renewed");
        assertThat(ask("POST", "v-r", "uidl", session).getContentAsString()).isEmpty();
        SessionEnd.told(new WrappedHttpSession(session));
        assertThat(ask("GET", "q", "", session).getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void whatComesWithASessionThatEndedOtherwiseGoesOn() throws Exception {
        var session = open();
        session.invalidate();

        assertThat(afterwards("POST", "/?v-r=uidl", session).getContentAsString())
                .isEmpty();
        assertThat(afterwards("GET", "/courses", session).getRedirectedUrl()).isEqualTo("/login");
    }

    /** What a page asks whose session is no more, or somebody who goes to another page from it. */
    private MockHttpServletResponse afterwards(String method, String address, MockHttpSession session)
            throws Exception {
        String[] parts = address.split("[?=]");
        var request = new MockHttpServletRequest(method, parts[0]);
        request.addHeader("Sec-Fetch-Mode", method.equals("GET") && !address.contains("push") ? "navigate" : "cors");
        if (parts.length > 1) {
            request.setParameter(parts[1], parts[2]);
        }
        request.setRequestedSessionId(session.getId());
        request.setRequestedSessionIdValid(false);
        var response = new MockHttpServletResponse();
        springSecurityFilterChain.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private void isSentAway(MockHttpSession session) throws Exception {
        var answer = ask("POST", "v-r", "uidl", session);
        assertThat(answer.getContentAsString()).isEqualTo("Vaadin-Refresh: /login?ended=renewed");
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsNotForAPersonsEyesIsRefusedAndLeavesTheTellingToThePage() {
        var session = open();
        sessions.end(ana.userId());

        await().atMost(PROMISED).untilAsserted(() -> assertThat(
                        ask("POST", "v-r", "heartbeat", session).getStatus())
                .isEqualTo(403));
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aSessionBegunAfterwardsGoesOn() throws Exception {
        goesOn(open());
        sessions.end(ana.userId());

        assertThat(goesOn(open())).isTrue();
    }

    @Test
    void newRolesAndNamesHoldWithinFiveSecondsAndThePasswordFactorStays() {
        var session = open();
        users.update(ana.userId(), new Update().set("roles", Set.of(Role.ADMIN)).set("first_name", "Anna"));

        await().atMost(PROMISED).untilAsserted(() -> {
            assertThat(goesOn(session)).isTrue();
            assertThat(authentication(session).getPrincipal()).isEqualTo(stored());
            assertThat(authentication(session).getAuthorities())
                    .extracting("authority")
                    .containsExactlyInAnyOrder("ROLE_ADMIN", FactorGrantedAuthority.PASSWORD_AUTHORITY);
        });
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNotThisOne() throws Exception {
        var here = open();
        var elsewhere = open();
        changePassword(here);

        assertThat(goesOn(here)).isTrue();
        await().atMost(PROMISED).untilAsserted(() -> assertThat(page(elsewhere).getRedirectedUrl())
                .isEqualTo("/login?ended=renewed"));
        assertThat(goesOn(here)).isTrue();
    }

    private void changePassword(MockHttpSession session) {
        TestSchoolPeople.signIn(ana);
        var request = new MockHttpServletRequest();
        request.setSession(session);
        accounts.changePassword(
                ana.userId(), TestSchoolPeople.PASSWORD, "violet teapot", request, new MockHttpServletResponse());
    }

    private Person stored() {
        return users.with(ana.userId()).orElseThrow().person();
    }

    private MockHttpSession open() {
        var request = new MockHttpServletRequest();
        signIn.signIn(ana.email(), TestSchoolPeople.PASSWORD, false, request, new MockHttpServletResponse());
        return (MockHttpSession) Objects.requireNonNull(request.getSession(false));
    }

    private boolean goesOn(MockHttpSession session) throws Exception {
        var answer = page(session);
        return answer.getStatus() == 200 && !session.isInvalid();
    }

    private MockHttpServletResponse page(MockHttpSession session) throws Exception {
        return ask("GET", "q", "", session);
    }

    private MockHttpServletResponse ask(String method, String parameter, String value, MockHttpSession session)
            throws Exception {
        var request = new MockHttpServletRequest(method, "/");
        request.addHeader("Accept", "text/html,*/*");
        request.setParameter(parameter, value);
        request.setSession(session);
        var response = new MockHttpServletResponse();
        springSecurityFilterChain.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static Authentication authentication(MockHttpSession session) {
        var context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Objects.requireNonNull(Objects.requireNonNull(context).getAuthentication());
    }
}

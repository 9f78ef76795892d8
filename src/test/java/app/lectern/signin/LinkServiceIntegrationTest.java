package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import app.lectern.people.AccountDisabled;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import app.lectern.signin.OneTimeLink.Purpose;
import jakarta.validation.ConstraintViolationException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

@SpringBootTest
class LinkServiceIntegrationTest {

    private static final String CHOSEN = "violet teapot";

    @Autowired
    LinkService service;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Users users;

    @Autowired
    SignIn signIn;

    @Autowired
    TokenService tokens;

    @Autowired
    KnownTokens known;

    @Autowired
    RememberedBrowsers browsers;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final Person ana;
    private final Person office;

    LinkServiceIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        ana = people.student("ana@school.example");
        office = people.registrar("office@school.example");
    }

    @BeforeEach
    void registrar() {
        TestSchoolPeople.signIn(office);
    }

    @Test
    void theLinkOfARegistrarLetsItsOwnerChooseAPasswordAndIn() {
        String secret = secret(service.signInLink(ana.userId()));

        assertThat(service.owner(secret)).contains(ana);
        assertThat(choose(secret).userId()).isEqualTo(ana.userId());
        assertThat(TestSchoolPeople.principal()).isEqualTo(ana.email());
        assertThat(enter(CHOSEN).userId()).isEqualTo(ana.userId());
    }

    @Test
    void isRefusedTheSecondTime() {
        String secret = secret(service.signInLink(ana.userId()));
        choose(secret);

        assertThat(service.owner(secret)).isEmpty();
        assertThatThrownBy(() -> choose(secret)).isInstanceOf(LinkExpired.class);
    }

    @Test
    void oneOfFourWhoUseItAtOnceIsLetIn() throws Exception {
        String secret = secret(service.signInLink(ana.userId()));

        try (var requests = Executors.newFixedThreadPool(4)) {
            var outcomes = requests.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>) () -> letsIn(secret, CHOSEN + i))
                    .toList());

            assertThat(outcomes).extracting(Future::get).containsOnlyOnce(true).hasSize(4);
        }
    }

    private boolean letsIn(String secret, String password) {
        try {
            return service.choosePassword(secret, password, new MockHttpServletRequest(), new MockHttpServletResponse())
                    .userId()
                    .equals(ana.userId());
        } catch (LinkExpired e) {
            return false;
        }
    }

    @Test
    void endsEverythingElseThatLetsSomebodyInAsThem() {
        TestSchoolPeople.signIn(ana);
        String token = tokens.issue(ana.userId(), null).token();
        var remembered = browsers.remember(ana.userId());
        String mailed = links.make(ana.userId(), Purpose.FORGOTTEN_PASSWORD).secret();
        TestSchoolPeople.signIn(office);

        choose(secret(service.signInLink(ana.userId())));

        assertThat(known.owner(token)).isEmpty();
        assertThatThrownBy(() -> browsers.accept(remembered)).isInstanceOf(InvalidCookieException.class);
        assertThat(service.owner(mailed)).isEmpty();
        assertThat(users.with(ana.userId()).orElseThrow().person().stamp()).isNotEqualTo(ana.stamp());
    }

    @Test
    void staysGoodWhenThePasswordMayNotBeChosen() {
        String secret = secret(service.signInLink(ana.userId()));

        assertThatThrownBy(() -> service.choosePassword(secret, "password1", request, new MockHttpServletResponse()))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(service.owner(secret)).contains(ana);
    }

    @Test
    void isOfNoUseToSomebodyWhoMayNotSignIn() {
        String secret = secret(service.signInLink(ana.userId()));
        users.update(ana.userId(), new Update().set("disabled", true));

        assertThat(service.owner(secret)).isEmpty();
        assertThatThrownBy(() -> choose(secret)).isInstanceOf(LinkExpired.class);
        assertThatThrownBy(() -> service.signInLink(ana.userId())).isInstanceOf(AccountDisabled.class);
    }

    @Test
    void isMadeByNobodyButTheRegistrarAndForNobodyWhoIsNotThere() {
        assertThatThrownBy(() -> service.signInLink(new UserId(999_999))).isInstanceOf(NotFound.class);
        TestSchoolPeople.signIn(ana);
        assertThatThrownBy(() -> service.signInLink(ana.userId())).isInstanceOf(AccessDeniedException.class);
    }

    private Person choose(String secret) {
        return service.choosePassword(secret, CHOSEN, request, new MockHttpServletResponse());
    }

    private Person enter(String password) {
        return signIn.signIn(ana.email(), password, false, new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    private static String secret(SignInLink made) {
        return made.link().replaceFirst(".*/link/", "");
    }
}

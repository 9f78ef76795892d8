package app.lectern.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.notices.Letterbox;
import app.lectern.people.Person;
import app.lectern.people.Role;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import app.lectern.signin.LinkExpired;
import app.lectern.signin.SignIn;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "lectern.url=https://lectern.school.example/")
@ContextConfiguration(initializers = Letterbox.class)
class VerifiedSignUpServiceIntegrationTest {

    private static final String PASSWORD = "violet teapot";

    @Autowired
    VerifiedSignUpService service;

    @Autowired
    SignIn signIn;

    @Autowired
    Users users;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void nobody() throws Exception {
        people.nobody();
        Letterbox.empty();
    }

    @Test
    void makesTheAccountWhenTheLinkIsFollowedAndTheChosenPasswordTyped() {
        begin("lea.first@school.example");
        String secret = secret("lea.first@school.example");

        assertThat(service.newcomer(secret))
                .contains(new VerifiedSignUpService.Newcomer("Lea Meyer", "lea.first@school.example"));
        assertThat(users.withEmail("lea.first@school.example")).isEmpty();
        assertThat(finish(secret, PASSWORD).fullName()).isEqualTo("Lea Meyer");
        assertThat(TestSchoolPeople.principal()).isEqualTo("lea.first@school.example");
        assertThat(signIn.signIn(
                                "lea.first@school.example",
                                PASSWORD,
                                false,
                                new MockHttpServletRequest(),
                                new MockHttpServletResponse())
                        .roles())
                .containsExactly(Role.STUDENT);
    }

    @Test
    void letsNobodyFinishWhoDoesNotKnowTheChosenPassword() {
        begin("lea.hijacked@school.example");
        String secret = secret("lea.hijacked@school.example");

        assertThatThrownBy(() -> finish(secret, "another one")).isInstanceOf(BadCredentialsException.class);
        assertThat(users.withEmail("lea.hijacked@school.example")).isEmpty();
        assertThat(service.newcomer(secret)).isPresent();
    }

    @Test
    void theLinkIsOfNoUseOnceUsedOrExpired() {
        begin("lea.used@school.example");
        String used = secret("lea.used@school.example");
        finish(used, PASSWORD);
        begin("lea.late@school.example");
        String late = secret("lea.late@school.example");
        mongo.updateMulti(new Query(), Update.update("expiresAt", Date.from(Instant.now())), "registration");

        assertThatThrownBy(() -> finish(used, PASSWORD)).isInstanceOf(LinkExpired.class);
        assertThat(service.newcomer(late)).isEmpty();
        assertThatThrownBy(() -> finish(late, PASSWORD)).isInstanceOf(LinkExpired.class);
    }

    @Test
    void ofFourWhoFinishAtOnceOneGetsTheAccount() throws Exception {
        begin("lea.race@school.example");
        String secret = secret("lea.race@school.example");

        try (var requests = Executors.newFixedThreadPool(4)) {
            var outcomes = requests.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>) () -> finishes(secret))
                    .toList());

            assertThat(outcomes).extracting(Future::get).containsOnlyOnce(true).hasSize(4);
        }
        assertThat(mongo.getCollection("user").countDocuments()).isOne();
    }

    private boolean finishes(String secret) {
        try {
            return finish(secret, PASSWORD).email().equals("lea.race@school.example");
        } catch (LinkExpired e) {
            return false;
        }
    }

    @Test
    void whoHasTheAddressLearnsThatSomebodyTriedAndNobodyElseDoes() {
        people.student("ana.there@school.example");

        begin("Ana.There@school.example");

        var letter = Letterbox.letterTo("ana.there@school.example");
        assertThat(letter.subject()).isEqualTo("You have an account at Lectern already");
        assertThat(letter.text())
                .startsWith("Hello Ana,")
                .contains("https://lectern.school.example/login")
                .contains("https://lectern.school.example/forgot-password")
                .doesNotContain("Lea");
        assertThat(mongo.getCollection("registration").countDocuments()).isZero();
    }

    @Test
    void nothingThatAStrangerTypedStandsInAMailToSomebodyElse() {
        begin("lea.spam@school.example");

        assertThat(Letterbox.letterTo("lea.spam@school.example").text()).doesNotContain("Lea");
    }

    @Test
    void storesNothingThatCouldBeUsed() {
        begin("lea.stored@school.example");
        String secret = secret("lea.stored@school.example");

        assertThat(mongo.findAll(Document.class, "registration").toString())
                .contains("{argon2}")
                .doesNotContain(secret)
                .doesNotContain(PASSWORD);
    }

    @Test
    void clearsExpiredOnesAway() {
        begin("lea.old@school.example");
        secret("lea.old@school.example");
        mongo.updateMulti(new Query(), Update.update("expiresAt", Date.from(Instant.now())), "registration");

        begin("lea.new@school.example");
        secret("lea.new@school.example");

        assertThat(mongo.getCollection("registration").countDocuments()).isOne();
    }

    private void begin(String email) {
        service.begin(
                new SignUp("Lea", "Meyer", email, PASSWORD),
                "?continue=/courses",
                Locale.ENGLISH,
                new MockHttpServletRequest());
    }

    private static String secret(String email) {
        String path = Letterbox.letterTo(email).path();
        assertThat(path).startsWith("/register/").endsWith("?continue=/courses");
        return path.replace("/register/", "").replace("?continue=/courses", "");
    }

    private Person finish(String secret, String password) {
        return service.finish(secret, password, new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}

package app.lectern.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.AccountCreation;
import app.lectern.people.Role;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import app.lectern.people.startup.DemoPeople;
import app.lectern.signin.Secrets;
import app.lectern.signin.SignIn;
import app.lectern.storage.Storage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SpringBootTest
class SetUpServiceIntegrationTest {

    @Autowired
    TestSchoolPeople people;

    @Autowired
    Storage storage;

    @Autowired
    Users users;

    @Autowired
    Secrets secrets;

    @Autowired
    AccountCreation accountCreation;

    @Autowired
    SignUpRules rules;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void allInstancesHaveTheSameCode() {
        assertThat(instance(storage).code())
                .isPresent()
                .isEqualTo(instance(storage).code());
    }

    @Test
    void thereIsNoCodeWhereThereIsARegistrarOrADemoSchool() {
        var demo = new Storage("mongodb://127.0.0.1/lectern", true, true);

        assertThat(instance(demo).code()).isEmpty();
        people.registrar("office@school.example");
        assertThat(instance(storage).code()).isEmpty();
    }

    @Test
    void ofManyWhoUseTheCodeAtOnceOneBecomesRegistrar() throws InterruptedException {
        String code = instance(storage).code().orElseThrow();

        try (var requests = Executors.newFixedThreadPool(8)) {
            var outcomes = requests
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(i -> () -> setUp(code, i))
                            .toList())
                    .stream()
                    .map(SetUpServiceIntegrationTest::outcome)
                    .toList();

            assertThat(outcomes).containsOnlyOnce(true);
        }
        assertThat(IntStream.range(0, 8).mapToObj(SetUpServiceIntegrationTest::email))
                .filteredOn(email -> users.withEmail(email).isPresent())
                .hasSize(1);
        assertThat(rules.now().contact()).isEqualTo(registrar());
    }

    @Test
    void theDemoPeopleAreInventedOnceAndOnlyWhereNobodyElseIs() {
        var demo = new DemoPeople(
                new Storage("mongodb://127.0.0.1/lectern", true, true), users, accountCreation, Clock.systemUTC());

        demo.run();
        demo.run();

        var maya = users.withEmail("student@lectern.example").orElseThrow();
        assertThat(maya.roles()).containsExactly(Role.STUDENT);
        assertThat(maya.completed()).isNotEmpty();
        assertThat(users.withEmail("registrar@lectern.example").orElseThrow().roles())
                .containsExactly(Role.ADMIN);
        people.nobody();
        people.student("ana@school.example");
        demo.run();
        assertThat(users.withEmail("student@lectern.example")).isEmpty();
    }

    private boolean setUp(String code, int number) {
        var registrar = new SignUp("Otto", "Office", email(number), "violet teapot");
        try {
            instance(storage)
                    .setUp(
                            code,
                            registrar,
                            others(number),
                            new MockHttpServletRequest(),
                            new MockHttpServletResponse());
            return true;
        } catch (SetUpCodeWrong e) {
            return false;
        }
    }

    private static SignUpRule others(int number) {
        return new SignUpRule(SignUpRule.Who.NOBODY, List.of(), email(number));
    }

    private String registrar() {
        return IntStream.range(0, 8)
                .mapToObj(SetUpServiceIntegrationTest::email)
                .filter(email -> users.withEmail(email).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String email(int number) {
        return "otto" + number + "@school.example";
    }

    private SetUpService instance(Storage storage) {
        return new SetUpService(storage, users, secrets, accountCreation, rules, signIn);
    }

    private static boolean outcome(Future<Boolean> request) {
        try {
            return request.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.lectern.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.notices.Letterbox;
import app.lectern.people.NewUser;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import app.lectern.people.Role;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.signin.signup.SignUpRule.Who;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = Letterbox.class)
class SignUpRulesIntegrationTest {

    private static final String PASSWORD = "violet teapot";
    private static final SignUpRule SCHOOL =
            new SignUpRule(Who.DOMAINS, List.of("school.edu"), "the dean, dean@school.edu");
    private static final SignUpRule CLOSED = new SignUpRule(Who.NOBODY, List.of(), "the dean");

    @Autowired
    SettingsService settings;

    @Autowired
    SignUpService registrations;

    @Autowired
    VerifiedSignUpService verified;

    @Autowired
    PeopleService office;

    @Autowired
    Users users;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    private String client = "192.0.2.1";

    @BeforeEach
    void nobody() throws Exception {
        people.nobody();
        Letterbox.empty();
    }

    @Test
    void anyoneMayUntilTheRegistrarDecides() {
        client = "192.0.2.10";
        assertThat(settings.registration()).isEqualTo(SignUpRule.DEFAULT);
        assertThat(register("ana@anywhere.example").email()).isEqualTo("ana@anywhere.example");
    }

    @Test
    void onlyAddressesOfTheDomainsGetInByTheForm() {
        client = "192.0.2.11";
        decide(SCHOOL);

        var refusal = catchThrowableOfType(SignUpClosed.class, () -> register("ana@mail.school.edu"));
        assertThat(refusal.rule()).isEqualTo(SCHOOL);
        assertThat(users.withEmail("ana@mail.school.edu")).isEmpty();
        assertThat(register("Ana@School.EDU").email()).isEqualTo("ana@school.edu");
    }

    @Test
    void onlyAddressesOfTheDomainsAreSentALink() {
        decide(SCHOOL);

        assertThatThrownBy(() -> begin("lea@elsewhere.example")).isInstanceOf(SignUpClosed.class);
        begin("lea.domain@school.edu");

        assertThat(Letterbox.letterTo("lea.domain@school.edu").path()).startsWith("/register/");
        assertThat(mongo.getCollection("registration").countDocuments()).isOne();
    }

    @Test
    void nobodyGetsInWhereRegistrarsMakeAllAccounts() {
        decide(CLOSED);

        assertThatThrownBy(() -> register("ana@school.edu")).isInstanceOf(SignUpClosed.class);
        assertThatThrownBy(() -> begin("ana@school.edu")).isInstanceOf(SignUpClosed.class);
        assertThat(settings.isOpen()).isFalse();
    }

    @Test
    void whoBeganBeforeTheRuleChangedCantFinishUntilItAllowsThemAgain() {
        client = "192.0.2.12";
        begin("lea.late@elsewhere.example");
        String secret = Letterbox.letterTo("lea.late@elsewhere.example").path().replace("/register/", "");
        decide(SCHOOL);

        assertThatThrownBy(() -> finish(secret)).isInstanceOf(SignUpClosed.class);
        assertThat(users.withEmail("lea.late@elsewhere.example")).isEmpty();

        decide(SignUpRule.DEFAULT);
        assertThat(finish(secret).email()).isEqualTo("lea.late@elsewhere.example");
    }

    @Test
    void registrarsAreNotBound() {
        decide(CLOSED);
        var registrar = people.registrar("office@school.example");
        TestSchoolPeople.signIn(registrar);

        var made = office.create(NewUser.of("Ana", "Ruiz", "ana@elsewhere.example", null, Set.of(Role.STUDENT)));

        assertThat(made.email()).isEqualTo("ana@elsewhere.example");
    }

    @Test
    void theTwentyFirstAccountOfAClientIsRefusedByBothWaysIn() {
        client = "192.0.2.20";
        begin("lea.many@school.edu");
        String secret = Letterbox.letterTo("lea.many@school.edu").path().replace("/register/", "");
        for (int i = 0; i < 20; i++) {
            register("student" + i + "@school.edu");
        }

        var refusal = catchThrowableOfType(TooManyAccounts.class, () -> register("ana@school.edu"));
        assertThat(refusal.minutes()).isBetween(1L, 60L);
        assertThatThrownBy(() -> finish(secret)).isInstanceOf(TooManyAccounts.class);
        assertThat(users.withEmail("ana@school.edu")).isEmpty();
        client = "192.0.2.21";
        assertThat(finish(secret).email()).isEqualTo("lea.many@school.edu");
    }

    @Test
    void registrarsDecideOverWhatTheySaw() {
        decide(SCHOOL);

        assertThatThrownBy(() -> change(SignUpRule.DEFAULT, CLOSED)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(settings.registration()).isEqualTo(SCHOOL);
        change(SCHOOL, CLOSED);
        assertThat(settings.registration()).isEqualTo(CLOSED);
        assertThatThrownBy(() -> change(CLOSED, new SignUpRule(Who.DOMAINS, List.of(), "")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> change(CLOSED, new SignUpRule(Who.DOMAINS, List.of("school"), "")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void studentsDecideNothing() {
        var student = people.student("ana@school.example");
        TestSchoolPeople.signIn(student);

        assertThatThrownBy(() -> settings.change(student.userId(), SignUpRule.DEFAULT, CLOSED))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void decide(SignUpRule rule) {
        change(settings.registration(), rule);
    }

    private void change(SignUpRule seen, SignUpRule rule) {
        var registrar = users.withEmail("decides@school.example")
                .map(User::person)
                .orElseGet(() -> people.registrar("decides@school.example"));
        TestSchoolPeople.signIn(registrar);
        settings.change(registrar.userId(), seen, rule);
        TestSchoolPeople.signOut();
    }

    private Person register(String email) {
        return registrations.register(newcomer(email), request(), new MockHttpServletResponse());
    }

    private void begin(String email) {
        verified.begin(newcomer(email), "", Locale.ENGLISH, request());
    }

    private Person finish(String secret) {
        return verified.finish(secret, PASSWORD, request(), new MockHttpServletResponse());
    }

    private static SignUp newcomer(String email) {
        return new SignUp("Lea", "Meyer", email, PASSWORD);
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(client);
        return request;
    }
}

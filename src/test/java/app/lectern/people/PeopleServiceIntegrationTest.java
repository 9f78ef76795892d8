package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.base.Change;
import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import app.lectern.people.imports.ImportedRows;
import app.lectern.people.imports.ImportedUser;
import app.lectern.people.imports.Rehearsal;
import app.lectern.people.imports.UserImport;
import app.lectern.people.imports.UserPut;
import app.lectern.people.imports.UserPut.Reason;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@SpringBootTest
class PeopleServiceIntegrationTest {

    private static final String WERKZEUG =
            "pbkdf2:sha256:600000$S2biGlnlPkwWi3TF$db7cc403e4071f6cba243aed3410abd89fccfc7e06fd0f2edf08bf2fc1cb001e";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    PeopleService service;

    @Autowired
    UserImport imports;

    @Autowired
    Users users;

    @Autowired
    AccountCreation accountCreation;

    @Autowired
    AuthenticationManager authentication;

    @BeforeEach
    void registrar() {
        people.nobody();
        TestSchoolPeople.signIn(people.registrar("office@school.example"));
    }

    @Test
    void importsTheSameUserOnce() {
        var row = imported(1300, "Ada@uta.example", WERKZEUG);

        assertThat(put(row, false)).isEqualTo(Change.CREATED);
        assertThat(put(row, false)).isEqualTo(Change.UNCHANGED);
        assertThat(put(imported(1300, "ada.okafor@uta.example", WERKZEUG), false))
                .isEqualTo(Change.UPDATED);
        assertThat(service.find(new UserId(1300)).email()).isEqualTo("ada.okafor@uta.example");
        assertThat(service.find(new UserId(1300)).roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void tellsWhatAnImportWouldDoAndChangesNothing() {
        assertThat(put(imported(1300, "ada@uta.example", WERKZEUG), true)).isEqualTo(Change.CREATED);

        assertThatThrownBy(() -> service.find(new UserId(1300))).isInstanceOf(NotFound.class);
    }

    @Test
    void neverTakesOverAnAccountThatNoImportMade() {
        var ana = people.student("ana@school.example");

        assertThat(refusal(imported(1300, "ANA@school.example", WERKZEUG))).isEqualTo(Reason.NOT_AN_IMPORTED_ACCOUNT);
        assertThat(refusal(imported(ana.userId().value(), "other@uta.example", WERKZEUG)))
                .isEqualTo(Reason.NOT_AN_IMPORTED_ACCOUNT);
    }

    @Test
    void givesNobodyTheAddressOfAnotherImportedUser() {
        put(imported(1300, "ada@uta.example", WERKZEUG), false);

        assertThat(refusal(imported(1301, "ada@uta.example", WERKZEUG))).isEqualTo(Reason.EMAIL_OF_ANOTHER);
    }

    @Test
    void leavesAPasswordThatThePersonHasSetSince() {
        put(imported(1300, "ada@uta.example", WERKZEUG), false);
        users.replacePassword(new UserId(1300), "{werkzeug}" + WERKZEUG, "{argon2}$own");

        assertThat(put(imported(1300, "ada@uta.example", WERKZEUG), false)).isEqualTo(Change.UNCHANGED);
        assertThat(users.with(new UserId(1300)).orElseThrow().password()).isEqualTo("{argon2}$own");
    }

    @Test
    void letsAnImportedUserInWithTheirOldPasswordAndEncodesItAnew() {
        put(imported(1300, "ada@uta.example", WERKZEUG), false);

        assertThatThrownBy(() -> signIn("ada@uta.example", "lectern-demon"))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(signIn("ada@uta.example", "lectern-demo").isAuthenticated()).isTrue();
        assertThat(users.with(new UserId(1300)).orElseThrow().password()).startsWith("{argon2}$argon2id$");
        assertThat(signIn("ada@uta.example", "lectern-demo").isAuthenticated()).isTrue();
        assertThat(put(imported(1300, "ada@uta.example", WERKZEUG), false)).isEqualTo(Change.UNCHANGED);
    }

    private Authentication signIn(String email, String password) {
        return authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    @Test
    void storesNoPasswordThatIsNotEncoded() {
        put(imported(1300, "ada@uta.example", "abc1234"), false);

        assertThat(users.with(new UserId(1300)).orElseThrow().password()).isNull();
    }

    @Test
    void numbersNewPeopleAboveImportedOnes() {
        put(imported(1300, "ada@uta.example", WERKZEUG), false);

        assertThat(people.student("ana@school.example").userId()).isEqualTo(new UserId(1301));
    }

    @Test
    void numbersNewPeopleAboveThoseThatSomebodyElseWroteIntoTheDatabase() {
        int next = people.student("ana@school.example").userId().value() + 1;
        write(next, "eve@school.example");
        write(next + 5, "eva@school.example");

        assertThat(people.student("ben@school.example").userId()).isEqualTo(new UserId(next + 6));
    }

    private void write(int number, String email) {
        var written = PersonFacts.of("Eve", "Elsewhere", email, Set.of(Role.STUDENT));
        users.insert(User.of(new UserId(number), written, null, false));
    }

    @Test
    void givesOneAddressToOnePersonHoweverManyAskAtOnce() {
        try (var requests = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(i -> requests.submit(() -> accountCreation.admit(
                            NewUser.of("Ana", "Ruiz", "ana@school.example", null, Set.of(Role.STUDENT)))));
        }

        assertThat(service.count(PeopleFilter.of("ana@school.example"))).isEqualTo(1);
    }

    @Test
    void findsPeopleByEveryWordAndByNumber() {
        var ana = people.student("ana@school.example");
        var number = ana.userId().toString();

        assertThat(found("ruiz ANA")).hasSize(1);
        assertThat(found("ruiz otto")).isEmpty();
        assertThat(found(number)).hasSize(1);
        assertThat(found(".*")).isEmpty();
        assertThat(service.count(PeopleFilter.of(""))).isEqualTo(2);
    }

    @Test
    void refusesFactsThatAreNotAsTheyMustBe() {
        assertThatThrownBy(() -> service.create(
                        NewUser.of("A", "Ruiz", "ana@school.example", "password1", Set.of(Role.STUDENT))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void obeysNobodyButTheRegistrar() {
        TestSchoolPeople.signIn(people.student("ana@school.example"));

        assertThatThrownBy(() -> found("")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> put(imported(1300, "ada@uta.example", WERKZEUG), false))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Account> found(String search) {
        return service.list(PeopleFilter.of(search), PageRequest.of(0, 10));
    }

    private Reason refusal(ImportedUser row) {
        return ((UserPut.Refused) imports.putAll(List.of(row)).getFirst()).reason();
    }

    private Change put(ImportedUser row, boolean dryRun) {
        return ((UserPut.Stored)
                        (dryRun ? imports.rehearse(List.of(row), new Rehearsal()) : imports.putAll(List.of(row)))
                                .getFirst())
                .change();
    }

    private static ImportedUser imported(int userId, String email, @Nullable String password) {
        return ImportedRows.row(userId, "Ada", "Okafor", email, password);
    }
}

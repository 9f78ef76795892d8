package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.when;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.NotFound;
import app.lectern.base.TermId;
import app.lectern.signin.KnownTokens;
import app.lectern.signin.RememberedBrowsers;
import app.lectern.signin.TokenOwners;
import app.lectern.signin.TokenService;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class PeopleChangesIntegrationTest {

    @Autowired
    PeopleService service;

    @Autowired
    Users users;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TokenService tokens;

    @Autowired
    KnownTokens known;

    @Autowired
    RememberedBrowsers browsers;

    @Autowired
    AuthenticationManager authentication;

    @MockitoBean
    AccountTies ties;

    private final TestSchoolPeople people;
    private final Person office;
    private final Person ana;

    PeopleChangesIntegrationTest(@Autowired TestSchoolPeople people) {
        this.people = people;
        people.nobody();
        office = people.registrar("office@school.example");
        ana = people.student("ana@school.example");
    }

    @BeforeEach
    void registrar() {
        TestSchoolPeople.signIn(office);
    }

    @Test
    void putsEveryFactInThePlaceOfTheOldOnes() {
        var facts = PersonFactsBuilder.builder()
                .firstName(" Anna ")
                .lastName("Ruiz Gil")
                .email("Anna@School.example")
                .roles(Set.of(Role.STUDENT, Role.ADMIN))
                .classification(Classification.JUNIOR)
                .majors(List.of("Physics", "Music"))
                .completed(List.of(new CompletedCourse(new CourseId("C-1001"), "A-", new TermId("2026SP"), "Jazz")))
                .tests(List.of(" OXCP", "OXCP"))
                .transfer(true)
                .creditLimits(List.of(new CreditException(new TermId("2026SP"), 21)))
                .build();

        var stored = update(ana, facts);

        assertThat(stored.facts()).isEqualTo(facts);
        assertThat(stored.tests()).containsExactly("OXCP");
        assertThat(stored.email()).isEqualTo("anna@school.example");
        assertThat(service.find(ana.userId())).isEqualTo(stored);
        assertThat(knows(TestSchoolPeople.PASSWORD, "anna@school.example")).isTrue();
    }

    @Test
    void setsAPasswordAndEndsWhatWasBegunUnderTheOldOne() {
        var token = issue(ana);

        service.update(office.userId(), account(ana), account(ana).facts(), "violet teapot");

        assertThat(knows(TestSchoolPeople.PASSWORD, ana.email())).isFalse();
        assertThat(knows("violet teapot", ana.email())).isTrue();
        assertThat(TokenOwners.of(known, token)).isEmpty();
        assertThat(user(ana).stamp()).isNotNull();
    }

    @Test
    void takesNoAddressOfAnotherAndNoFactThatIsNotAsItMustBe() {
        var facts = account(ana).facts();

        assertThatThrownBy(() -> update(ana, withEmail(facts, office.email()))).isInstanceOf(EmailInUse.class);
        assertThatThrownBy(() -> update(ana, withEmail(facts, "ana"))).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> update(ana, withRoles(facts, Set.of())))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(account(ana).facts()).isEqualTo(facts);
    }

    @Test
    void disablingEndsTokensAndRememberedBrowsersForGood() {
        var token = issue(ana);
        var ticket = browsers.remember(ana.userId());

        update(ana, account(ana).facts().withDisabled(true));
        update(ana, account(ana).facts().withDisabled(false));

        assertThat(TokenOwners.of(known, token)).isEmpty();
        assertThatThrownBy(() -> browsers.accept(ticket)).isInstanceOf(RuntimeException.class);
        assertThat(user(ana).stamp()).isNotNull();
        assertThat(knows(TestSchoolPeople.PASSWORD, ana.email())).isTrue();
    }

    @Test
    void whatADisabledPersonGotInTheLastMomentIsOfNoUseOnceTheyAreBack() {
        update(ana, account(ana).facts().withDisabled(true));
        var token = issue(ana);
        update(ana, account(ana).facts().withDisabled(false));

        assertThat(TokenOwners.of(known, token)).isEmpty();
    }

    @Test
    void overwritesNothingThatSomebodyElseChangedMeanwhile() {
        var opened = account(ana);
        update(ana, withEmail(opened.facts(), "anna@school.example"));

        assertThatThrownBy(() ->
                        service.update(office.userId(), opened, withRoles(opened.facts(), Set.of(Role.ADMIN)), null))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(account(ana).roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void isNotPutOffByAPasswordOrASignInMeanwhile() {
        var opened = account(ana);
        users.update(ana.userId(), new Update().set(User.PASSWORD, "{none}"));

        assertThat(service.update(office.userId(), opened, withEmail(opened.facts(), "anna@school.example"), null)
                        .email())
                .isEqualTo("anna@school.example");
    }

    @Test
    void aRegistrarTakesTheirOwnPlaceAwayInNoWay() {
        var facts = account(office).facts();

        assertThat(refusal(() -> update(office, facts.withDisabled(true)))).isEqualTo("people.own-place");
        assertThat(refusal(() -> update(office, withRoles(facts, Set.of(Role.STUDENT)))))
                .isEqualTo("people.own-place");
        assertThat(refusal(() -> service.delete(office.userId(), office.userId())))
                .isEqualTo("people.own-place");
        assertThat(account(office).facts()).isEqualTo(facts);
    }

    @Test
    void aRegistrarChangesTheirOwnNameAndAnothersPlace() {
        var other = people.registrar("other@school.example");

        update(office, withEmail(account(office).facts(), "registry@school.example"));
        update(other, account(other).facts().withDisabled(true));

        assertThat(account(other).disabled()).isTrue();
    }

    @Test
    void whoeverIsNoRegistrarAnyMoreTakesNobodysPlace() {
        var other = people.registrar("other@school.example");
        var opened = account(other);
        users.update(office.userId(), new Update().set(User.ROLES, Set.of(Role.STUDENT)));

        assertThatThrownBy(() ->
                        service.update(office.userId(), opened, opened.facts().withDisabled(true), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(account(other).disabled()).isFalse();
    }

    @RepeatedTest(10)
    void aRegistrarIsLeftWhenEachTakesTheOfficeFromTheNextAtOnce() throws Exception {
        var all = List.of(office, people.registrar("otto@school.example"), people.registrar("olga@school.example"));
        var start = new CyclicBarrier(all.size());
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            List<? extends Future<?>> removals = IntStream.range(0, all.size())
                    .mapToObj(i -> threads.submit(() -> takeOffice(all.get(i), all.get((i + 1) % all.size()), start)))
                    .toList();
            for (var removal : removals) {
                removal.get();
            }
        }

        assertThat(all).anyMatch(it -> user(it).facts().inOffice());
    }

    private @Nullable Void takeOffice(Person by, Person other, CyclicBarrier start) throws Exception {
        TestSchoolPeople.signIn(by);
        var opened = account(other);
        start.await();
        var failure = catchThrowable(
                () -> service.update(by.userId(), opened, withRoles(opened.facts(), Set.of(Role.STUDENT)), null));
        if (failure != null) {
            assertThat(failure).isInstanceOfAny(AccessDeniedException.class, ChangedMeanwhile.class);
        }
        return null;
    }

    @Test
    void deletesSomebodyWithAllThatLetsThemIn() {
        var token = issue(ana);
        var ticket = browsers.remember(ana.userId());

        service.delete(office.userId(), ana.userId());

        assertThatThrownBy(() -> service.find(ana.userId())).isInstanceOf(NotFound.class);
        assertThat(TokenOwners.of(known, token)).isEmpty();
        assertThatThrownBy(() -> browsers.accept(ticket)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> service.delete(office.userId(), ana.userId())).isInstanceOf(NotFound.class);
    }

    @Test
    void deletesNobodyOfWhomSomethingIsOnRecordAndChangesNothing() {
        when(ties.termsOf(ana.userId())).thenReturn(List.of(new TermId("2026FA"), new TermId("2027SP")));
        var token = issue(ana);

        var refusal = Objects.requireNonNull(
                catchThrowableOfType(ChangeRefused.class, () -> service.delete(office.userId(), ana.userId())));

        assertThat(refusal.key()).isEqualTo("people.on-record");
        assertThat(refusal.details()).containsExactly("2026FA, 2027SP");
        assertThat(account(ana).disabled()).isFalse();
        assertThat(TokenOwners.of(known, token)).isPresent();
    }

    @Test
    void bringsBackWhomSomethingIsPutOnRecordOfWhileTheyAreDeleted() {
        var before = account(ana);
        when(ties.termsOf(ana.userId())).thenReturn(List.of()).thenReturn(List.of(new TermId("2026FA")));
        assertThat(refusal(() -> service.delete(office.userId(), ana.userId()))).isEqualTo("people.on-record");
        assertThat(account(ana)).isEqualTo(before);

        when(ties.termsOf(ana.userId()))
                .thenReturn(List.of())
                .thenReturn(List.of())
                .thenReturn(List.of(new TermId("2026FA")));
        assertThat(refusal(() -> service.delete(office.userId(), ana.userId()))).isEqualTo("people.on-record");
        assertThat(account(ana)).isEqualTo(before);
    }

    @Test
    void obeysOnlyTheRegistrarWhoAsks() {
        var opened = account(ana);
        TestSchoolPeople.signIn(ana);

        assertThatThrownBy(() -> service.update(ana.userId(), opened, opened.facts(), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.delete(ana.userId(), office.userId()))
                .isInstanceOf(AccessDeniedException.class);
        TestSchoolPeople.signIn(office);
        assertThatThrownBy(() -> service.update(ana.userId(), opened, opened.facts(), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void findsPeopleByRoleStandingAndClassification() {
        update(ana, account(ana).facts().withDisabled(true));
        new TestPeople(mongo).student(77);
        mongo.updateFirst(new Query(where("user_id").is(77)), Update.update("roles", null), "user");
        assertThat(service.count(new PeopleFilter("", Role.STUDENT, null, null)))
                .isEqualTo(2);
        assertThat(service.count(new PeopleFilter("", Role.ADMIN, null, null))).isEqualTo(1);
        assertThat(service.count(new PeopleFilter("", null, true, null))).isEqualTo(1);
        assertThat(service.count(new PeopleFilter("", null, false, null))).isEqualTo(2);
        assertThat(service.count(new PeopleFilter("", null, null, Classification.FROSH)))
                .isZero();
    }

    private Account update(Person person, PersonFacts facts) {
        return service.update(office.userId(), account(person), facts, null);
    }

    private Account account(Person person) {
        return user(person).account();
    }

    private User user(Person person) {
        return users.with(person.userId()).orElseThrow();
    }

    private String issue(Person owner) {
        TestSchoolPeople.signIn(owner);
        var token = tokens.issue(owner.userId(), null).token();
        TestSchoolPeople.signIn(office);
        return token;
    }

    private boolean knows(String password, String email) {
        return catchThrowable(() -> authentication.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(email, password)))
                == null;
    }

    private static @Nullable String refusal(ThrowingCallable change) {
        var refusal = catchThrowableOfType(ChangeRefused.class, change);
        return refusal == null ? null : refusal.key();
    }

    private static PersonFacts withEmail(PersonFacts facts, String email) {
        return PersonFacts.of(facts.firstName(), facts.lastName(), email, facts.roles());
    }

    private static PersonFacts withRoles(PersonFacts facts, Set<Role> roles) {
        return PersonFacts.of(facts.firstName(), facts.lastName(), facts.email(), roles);
    }
}

package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import app.lectern.base.ChangeRefused;
import app.lectern.base.Classification;
import app.lectern.base.NoSuchUser;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.people.imports.ImportedRows;
import app.lectern.people.imports.UserImport;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class HoldServiceIntegrationTest {

    @Autowired
    HoldService holds;

    @Autowired
    PeopleService service;

    @Autowired
    UserImport imports;

    @Autowired
    Users users;

    @MockitoBean
    AccountTies ties;

    private final Person office;
    private final Person ana;

    HoldServiceIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        office = people.registrar("office@school.example");
        ana = people.student("ana@school.example");
    }

    @BeforeEach
    void registrar() {
        TestSchoolPeople.signIn(office);
    }

    @Test
    void putsHoldsAndLiftsThemOneByOne() {
        var fees = put(" Library fees ");
        var advising = put("See your adviser");

        assertThat(held()).containsExactly(fees, advising);
        assertThat(fees.reason()).isEqualTo("Library fees");
        assertThat(fees.by()).isEqualTo(office.userId());
        assertThat(fees.since()).isBeforeOrEqualTo(Instant.now());

        holds.lift(ana.userId(), fees.id(), office.userId());

        assertThat(held()).containsExactly(advising);
        assertThat(service.find(ana.userId()).holds()).containsExactly(advising);
    }

    @Test
    void findsNoHoldAndNobodyThatIsNotThere() {
        var hold = put("Library fees");
        holds.lift(ana.userId(), hold.id(), office.userId());

        assertThatThrownBy(() -> holds.lift(ana.userId(), hold.id(), office.userId()))
                .isInstanceOf(NoSuchHold.class);
        assertThatThrownBy(() -> holds.put(new UserId(999), "Library fees", office.userId()))
                .isInstanceOf(NoSuchUser.class);
    }

    @Test
    void asksForAReason() {
        assertThatThrownBy(() -> put(" ")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> put("x".repeat(501))).isInstanceOf(ConstraintViolationException.class);
        assertThat(held()).isEmpty();
    }

    @Test
    void obeysOnlyTheRegistrarWhoAsks() {
        var hold = put("Library fees");
        assertThatThrownBy(() -> holds.put(ana.userId(), "Me", ana.userId())).isInstanceOf(AccessDeniedException.class);

        TestSchoolPeople.signIn(ana);
        assertThatThrownBy(() -> holds.lift(ana.userId(), hold.id(), ana.userId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> holds.lift(ana.userId(), hold.id(), office.userId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(held()).containsExactly(hold);
    }

    @Test
    void survivesWhateverElseIsWrittenOfTheStudent() {
        var opened = service.find(ana.userId());
        var hold = put("Library fees");

        service.update(office.userId(), opened, seniorOf(opened.facts()), "another password");
        users.trackSignIn(users.with(ana.userId()).orElseThrow(), Instant.EPOCH, "192.0.2.17");

        assertThat(service.find(ana.userId()).classification()).isEqualTo(Classification.SENIOR);
        assertThat(held()).containsExactly(hold);
    }

    @Test
    void survivesAnImportOfTheStudent() {
        imports.putAll(List.of(ImportedRows.row(77, "Bo", "Lund", "bo@school.example", null)));
        var hold = holds.put(new UserId(77), "Library fees", office.userId());

        imports.putAll(List.of(ImportedRows.row(77, "Bo", "Lund Berg", "bo@school.example", null)));

        assertThat(service.find(new UserId(77)).lastName()).isEqualTo("Lund Berg");
        assertThat(service.find(new UserId(77)).holds()).containsExactly(hold);
    }

    @Test
    void survivesADeletionThatIsTakenBack() {
        var hold = new Hold[1];
        when(ties.termsOf(ana.userId()))
                .thenReturn(List.of())
                .thenAnswer(asked -> {
                    hold[0] = put("Library fees");
                    return List.of();
                })
                .thenReturn(List.of(new TermId("2026FA")));

        assertThatThrownBy(() -> service.delete(office.userId(), ana.userId())).isInstanceOf(ChangeRefused.class);

        assertThat(service.find(ana.userId()).disabled()).isFalse();
        assertThat(held()).containsExactly(hold);
    }

    @Test
    void noneIsLostAmongOthersAndAmongChangesOfTheStudent() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var puts = IntStream.range(0, 40).<Callable<Object>>mapToObj(number -> () -> put("Reason " + number));
            var changes = IntStream.range(0, 40).<Callable<Object>>mapToObj(number -> () -> {
                users.trackSignIn(users.with(ana.userId()).orElseThrow(), Instant.EPOCH, "192.0.2.17");
                return users.replaceFacts(
                        users.with(ana.userId()).orElseThrow(), seniorOf(ana()), null, "stamp " + number);
            });
            var tasks = Stream.concat(puts, changes)
                    .map(DelegatingSecurityContextCallable::new)
                    .toList();
            for (Future<Object> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }

        assertThat(held()).hasSize(40).extracting(Hold::reason).doesNotHaveDuplicates();
        assertThat(ana().classification()).isEqualTo(Classification.SENIOR);
    }

    private PersonFacts ana() {
        return users.with(ana.userId()).orElseThrow().facts();
    }

    private static PersonFacts seniorOf(PersonFacts facts) {
        return facts.withClassification(Classification.SENIOR);
    }

    private Hold put(String reason) {
        return holds.put(ana.userId(), reason, office.userId());
    }

    private List<Hold> held() {
        return users.with(ana.userId()).orElseThrow().holds();
    }
}

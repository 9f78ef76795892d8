package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.lectern.base.Change;
import app.lectern.people.imports.ImportedRows;
import app.lectern.people.imports.UserImport;
import app.lectern.people.imports.UserPut;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
class StudentFactsChangedIntegrationTest {

    @Autowired
    ApplicationEvents events;

    @Autowired
    PeopleService service;

    @Autowired
    UserImport imports;

    @Autowired
    HoldService holds;

    private final Person office;
    private final Person ana;

    StudentFactsChangedIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        office = people.registrar("office@school.example");
        ana = people.student("ana@school.example");
    }

    @BeforeEach
    void registrar() {
        TestSchoolPeople.signIn(office);
    }

    @Test
    void isToldOfAChangeOfFactsAndNotOfAPassword() {
        var opened = service.find(ana.userId());
        service.update(office.userId(), opened, opened.facts(), "another password");
        assertThat(told()).isZero();

        service.update(office.userId(), opened, opened.facts().withDisabled(true), null);
        assertThat(told()).isOne();
        assertThat(events.stream(StudentFactsChanged.class)).containsExactly(new StudentFactsChanged(ana.userId()));
    }

    @Test
    void isNotToldOfAChangeThatIsRefused() {
        var opened = service.find(office.userId());
        var refused = catchThrowable(
                () -> service.update(office.userId(), opened, opened.facts().withDisabled(true), null));

        assertThat(refused).isNotNull();
        assertThat(told()).isZero();
    }

    @Test
    void isToldOfHolds() {
        var hold = holds.put(ana.userId(), "Library fees", office.userId());
        assertThat(told()).isOne();
        holds.lift(ana.userId(), hold.id(), office.userId());
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void isNotToldOfAnotherNameOrAddressWhichNoRuleReads() {
        var opened = service.find(ana.userId());
        var renamed = opened.facts().withLastName("Berg").withEmail("berg@school.example");
        service.update(office.userId(), opened, renamed, null);
        assertThat(service.find(ana.userId()).facts()).isEqualTo(renamed);

        imports.putAll(List.of(ImportedRows.row(77, "Bo", "Lund", "bo@school.example", null)));
        var again = List.of(ImportedRows.row(77, "Bo", "Berg", "bo@school.example", null));
        assertThat(imports.putAll(again)).containsExactly(new UserPut.Stored(Change.UPDATED, Set.of()));
        assertThat(told()).isZero();
    }

    private long told() {
        return events.stream(StudentFactsChanged.class).count();
    }
}

package app.lectern.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NotFound;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.catalog.office.EntryRefused.Fault;
import app.lectern.storage.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class TermOfficeIntegrationTest {

    private static final TermId FALL = new TermId("2026FA");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 11);

    @Autowired
    TermOffice office;

    @Autowired
    CatalogService catalog;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void storesWhatWasEntered() {
        office.create(entry(" Fall 2026 ", LAST_DAY, LocalDate.of(2026, 9, 4)));

        assertThat(stored().name()).isEqualTo("Fall 2026");
        assertThat(stored().addDeadline()).isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(stored().dropDeadline()).isNull();
        assertThat(TermEntry.of(stored())).isEqualTo(entry("Fall 2026", LAST_DAY, LocalDate.of(2026, 9, 4)));
    }

    @Test
    void anIdIsGivenOnce() {
        office.create(entry("Fall 2026", LAST_DAY, null));

        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> office.create(entry("Another", LAST_DAY, null)))
                .satisfies(refused ->
                        assertThat(refused.faults()).containsExactly(new Fault("id", "term.id.exists", List.of(FALL))));
        assertThat(stored().name()).isEqualTo("Fall 2026");
    }

    @Test
    void namesEveryDayThatCanNotBe() {
        LocalDate early = LocalDate.of(2026, 8, 1);
        var entry = TermEntryBuilder.builder()
                .id(FALL)
                .name("Fall")
                .starts(LocalDate.of(2026, 8, 24))
                .ends(early)
                .zone(ZoneId.of("UTC"))
                .creditLimit(18)
                .addDeadline(early.plusDays(1))
                .dropDeadline(LAST_DAY)
                .build();

        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> office.create(entry))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::field)
                        .containsExactly("ends", "addDeadline", "dropDeadline"));
    }

    @Test
    void whatIsMissingOrOutOfRangeIsRefusedWithItsField() {
        var entry = TermEntryBuilder.builder()
                .id(FALL)
                .name(" ")
                .starts(LAST_DAY)
                .ends(LAST_DAY)
                .zone(ZoneId.of("UTC"))
                .creditLimit(0)
                .build();

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> office.create(entry))
                .satisfies(invalid -> assertThat(invalid.getConstraintViolations())
                        .extracting(it -> it.getPropertyPath() + " " + it.getMessage())
                        .containsExactlyInAnyOrder(
                                "create.entry.name This is needed.",
                                "create.entry.creditLimit Use a whole number from 1 to 99."));
    }

    @Test
    void aChangeCanTakeADeadlineAway() {
        office.create(entry("Fall 2026", LAST_DAY, LAST_DAY));
        office.update(stored(), entry("Fall 2026", LAST_DAY, null));

        assertThat(stored().addDeadline()).isNull();
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        office.create(entry("Fall 2026", LAST_DAY, null));
        Term opened = stored();
        office.update(stored(), entry("Autumn 2026", LAST_DAY, null));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> office.update(opened, entry("Mine", LAST_DAY, null)));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> office.delete(opened));
        assertThat(stored().name()).isEqualTo("Autumn 2026");
    }

    @Test
    void ofTwoWhoOpenedItAtOnceOneIsToldSo() throws InterruptedException {
        office.create(entry("Fall 2026", LAST_DAY, null));
        Term opened = stored();
        var race = new OfficeRace(10, number -> office.update(opened, entry("Fall " + number, LAST_DAY, null)));

        assertThat(race.run()).hasSize(9).allMatch(ChangedMeanwhile.class::isInstance);
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void whatSomebodyRemovedMeanwhileDoesNotComeBack() {
        office.create(entry("Fall 2026", LAST_DAY, null));
        Term opened = stored();
        office.delete(opened);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> office.update(opened, entry("Mine", LAST_DAY, null)));
        assertThat(catalog.terms()).isEmpty();
    }

    @Test
    void aTermWithSectionsStays() {
        var school = new School(mongo);
        school.lecture("1001", 5, 9);

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(stored()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("term.in-use.sections"));
        assertThat(catalog.term(FALL)).isPresent();
    }

    @Test
    void aDraftGoesWithItsSections() {
        new School(mongo).lecture("1001", 5, 9);
        office.bring(stored(), TermState.DRAFT);

        assertThatExceptionOfType(StillInUse.class).isThrownBy(() -> office.delete(stored()));
        office.deleteDraft(stored());
        assertThat(catalog.terms()).isEmpty();
        assertThat(mongo.findAll(Section.class)).isEmpty();
    }

    @Test
    void aDraftWithStudentsOnRecordStaysWithItsSections() {
        new School(mongo).lecture("1001", 5, 9);
        office.bring(stored(), TermState.DRAFT);
        mongo.insert(new Document("_id", "17/2026FA").append("term", "2026FA"), "enrollment");

        assertThatExceptionOfType(StillInUse.class).isThrownBy(() -> office.deleteDraft(stored()));
        assertThat(mongo.findAll(Section.class)).hasSize(1);
    }

    @Test
    void whatWasPublishedMeanwhileDoesNotGoWithItsSections() {
        new School(mongo).lecture("1001", 5, 9);
        office.bring(stored(), TermState.DRAFT);
        Term draft = stored();
        office.bring(draft, TermState.PUBLISHED);

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> office.deleteDraft(draft));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> office.deleteDraft(stored()));
        assertThat(mongo.findAll(Section.class)).hasSize(1);
    }

    @Test
    void aTermWithStudentsOnRecordStays() {
        office.create(entry("Fall 2026", LAST_DAY, null));
        mongo.insert(new Document("_id", "17/2026FA").append("term", "2026FA"), "enrollment");

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(stored()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("term.in-use.students"));
    }

    @Test
    void aTermFromBeforeThereWereDeadlinesCanBeRead() {
        mongo.insert(
                new Document("_id", "2026FA")
                        .append("name", "Fall 2026")
                        .append("starts", "2026-08-24")
                        .append("ends", "2026-12-11")
                        .append("creditLimit", 18)
                        .append("zone", "UTC"),
                "term");

        assertThat(stored().lastDayToAdd()).isEqualTo(LAST_DAY);
        office.update(stored(), entry("Fall 2026", LAST_DAY, LocalDate.of(2026, 9, 4)));
        assertThat(stored().lastDayToAdd()).isEqualTo(LocalDate.of(2026, 9, 4));
    }

    @Test
    @WithMockUser(roles = "STUDENT")
    void isForTheRegistrar() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> office.create(entry("Mine", LAST_DAY, null)));
    }

    private Term stored() {
        return catalog.term(FALL).orElseThrow();
    }

    private static TermEntry entry(String name, LocalDate ends, @Nullable LocalDate addDeadline) {
        return TermEntryBuilder.builder()
                .id(FALL)
                .name(name)
                .starts(LocalDate.of(2026, 8, 24))
                .ends(ends)
                .zone(ZoneId.of("UTC"))
                .creditLimit(18)
                .addDeadline(addDeadline)
                .build();
    }

    @Test
    void aTermIsNotShortenedUnderItsMeetings() {
        new School(mongo).lecture("1", 5, 9);
        LocalDate early = LAST_DAY.minusDays(1);
        Term stored = stored();

        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> office.update(stored, entry("Fall 2026", early, null)))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new Fault("ends", "term.day.under-meetings", List.of(1, "2026FA-1"))));
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() ->
                        office.update(stored, entry("Fall 2026", LAST_DAY, null).withStarts(LocalDate.of(2026, 8, 25))))
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(Fault::field).containsExactly("starts"));
        office.update(stored, entry("Fall 2026", LAST_DAY, null));
    }

    @Test
    void aWindowOpensBeforeTheLastDayToEnroll() {
        LocalDate deadline = LocalDate.of(2026, 9, 4);
        var window = new WindowEntry(Set.of(), deadline.plusDays(1), LocalTime.NOON, null, null);

        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() ->
                        office.create(entry("Fall 2026", LAST_DAY, deadline).withWindows(List.of(window))))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new Fault("windows[0].opensOn", "window.opens.too-late", List.of())));
        office.create(entry("Fall 2026", LAST_DAY, deadline)
                .withWindows(List.of(new WindowEntry(Set.of(), deadline, LocalTime.NOON, null, null))));
    }

    @Test
    void aTermIsArchivedWhenItIsOver() {
        office.create(entry("Fall 2026", LocalDate.of(2090, 12, 11), null));
        assertThatExceptionOfType(ChangeRefused.class)
                .isThrownBy(() -> office.bring(stored(), TermState.ARCHIVED))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("term.archive.not-over"));
        office.bring(stored(), TermState.PUBLISHED);
        assertThat(stored().state()).isEqualTo(TermState.PUBLISHED);
    }

    @Test
    void whereStudentsAreOnRecordItIsNoDraftAgain() {
        office.create(entry("Fall 2026", LAST_DAY, null));
        office.bring(stored(), TermState.PUBLISHED);
        mongo.getCollection("enrollment")
                .insertOne(new Document("_id", "1/2026FA").append("user_id", 1).append("term", "2026FA"));

        assertThatExceptionOfType(ChangeRefused.class)
                .isThrownBy(() -> office.bring(stored(), TermState.DRAFT))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("term.draft.students"));
    }

    @Test
    void nothingOfAnArchivedTermIsChanged() {
        office.create(entry("Fall 2020", LocalDate.of(2020, 12, 11), null).withStarts(LocalDate.of(2020, 8, 24)));
        office.bring(stored(), TermState.ARCHIVED);
        assertThatExceptionOfType(TermArchived.class)
                .isThrownBy(() -> office.update(stored(), TermEntry.of(stored()).withName("Another")));
    }
}

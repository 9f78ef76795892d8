package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.asStudent;
import static app.lectern.enrollment.TestRegistration.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.office.SeatHolders;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollOutcome.Done;
import app.lectern.enrollment.decision.EnrollOutcome.Refused;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentBuilder;
import app.lectern.enrollment.record.EnrollmentChanged;
import app.lectern.enrollment.record.EnrollmentVersions;
import app.lectern.enrollment.record.EnrollmentVersions.Whose;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.KeyedRefusals;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.waitlist.EnrollmentWriter;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.enrollment.waitlist.Tickets;
import app.lectern.people.AccountTies;
import app.lectern.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Nothing of an earlier try comes after a refusal that carries a key, and nothing else comes of it. */
@SpringBootTest
@RecordApplicationEvents
class FencedRefusalsIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final Whose ANAS = new Whose(ANA, School.TERM);
    private static final String KEY = "a \"key\" of {$1}";

    @Autowired
    EnrollmentService service;

    @Autowired
    Enrollments enrollments;

    @Autowired
    EnrollmentVersions versions;

    @Autowired
    RegistrationContexts contexts;

    @Autowired
    Tickets tickets;

    @Autowired
    PromotionQueue queue;

    @Autowired
    SeatHolders holders;

    @Autowired
    AccountTies ties;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ApplicationEvents events;

    private School school;
    private TestRegistration desk;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        desk = new TestRegistration(service, queue, mongo);
    }

    @Test
    void raisesTheVersionKeepsTheKeyAndChangesNothingElse() {
        desk.enroll(ANA, school.lecture("law", 5, 9));
        queue.awaitQuiet();
        Enrollment before = ana();
        Map<Whose, Long> told = versions.of(List.of(ANAS));
        events.clear();

        Section full = school.lecture("full", 0, 11);
        assertThat(enroll(full, KEY)).isInstanceOf(Refused.class);
        assertThat(enroll(full, KEY)).isInstanceOf(Refused.class);

        assertThat(ana())
                .isEqualTo(EnrollmentBuilder.builder(before)
                        .version(2L)
                        .refused(new KeyedRefusals(2, List.of(KEY, KEY)))
                        .build());
        assertThat(versions.of(List.of(ANAS))).isEqualTo(told).isNotEmpty();
        assertThat(events.stream(EnrollmentChanged.class)).isEmpty();
    }

    @Test
    void whatChangesAfterItIsToldOf() {
        desk.enroll(ANA, school.lecture("law", 5, 9));
        Map<Whose, Long> told = versions.of(List.of(ANAS));
        enroll(school.lecture("full", 0, 11), KEY);
        desk.enroll(ANA, school.lecture("art", 5, 13));
        assertThat(versions.of(List.of(ANAS))).isNotEqualTo(told);
    }

    @Test
    void makesAnEmptyDocumentWhereThereIsNone() {
        Section full = school.lecture("full", 0, 9);
        enroll(full, KEY);
        asStudent(BEN, () -> service.enroll(BEN, seatIn(full), KEY));

        assertThat(ana())
                .isEqualTo(EnrollmentBuilder.builder(Enrollment.none(ANA, School.TERM))
                        .version(0L)
                        .refused(new KeyedRefusals(1, List.of(KEY)))
                        .build());
        assertThat(mongo.findAll(Document.class, "enrollment"))
                .hasSize(2)
                .noneMatch(it -> it.containsKey("seats") || it.containsKey("waiting"));
    }

    @Test
    void anEmptyDocumentIsNothingOnRecord() {
        enroll(school.lecture("full", 0, 9), KEY);

        assertThat(holders.anyOnRecordIn(School.TERM)).isFalse();
        assertThat(ties.termsOf(ANA)).isEmpty();
        assertThat(versions.of(List.of(ANAS))).isEmpty();
        assertThat(desk.term(ANA).version()).isNull();

        desk.enroll(ANA, school.lecture("law", 5, 11));
        assertThat(holders.anyOnRecordIn(School.TERM)).isTrue();
        assertThat(ties.termsOf(ANA)).containsExactly(School.TERM);
        assertThat(versions.of(List.of(ANAS))).isNotEmpty();
        assertThat(desk.term(ANA).version()).isNotNull();
    }

    @Test
    void withoutAKeyNothingIsWritten() {
        Section full = school.lecture("full", 0, 9);
        enroll(full, null);
        assertThat(enrollments.findAll()).isEmpty();

        desk.enroll(ANA, school.lecture("law", 5, 11));
        enroll(full, null);
        assertThat(ana().version()).isZero();
    }

    @Test
    void everyRefusalDoes() {
        Section art = school.lecture("art", 5, 9);
        Section law = school.lecture("law", 5, 11);
        SectionId gone = new SectionId(School.TERM, "gone");
        desk.enroll(ANA, art);

        assertFences(1, NoSuchSection.class, () -> service.enroll(ANA, seatIn(gone), KEY));
        assertFences(2, NotEnrolled.class, () -> service.swap(ANA, law.id(), Bundle.of(law.id()), KEY));
        assertFences(3, NotEnrolled.class, () -> service.drop(ANA, law.id(), KEY));
        assertFences(4, PromotedMeanwhile.class, () -> service.leave(ANA, art.id(), KEY));
        assertFences(5, NothingToUndo.class, () -> service.undo(ANA, law.id(), KEY));
        school.closes(null, LocalDate.EPOCH);
        assertFences(6, DropClosed.class, () -> service.drop(ANA, art.id(), KEY));
    }

    private void assertFences(long version, Class<? extends Throwable> refusal, Runnable request) {
        Throwable refused = asStudent(ANA, () -> catchThrowable(request::run));
        assertThat(refused).isInstanceOf(refusal);
        assertThat(ana().version()).isEqualTo(version);
    }

    @Test
    void noDocumentIsMadeForATermThatIsNone() {
        var nowhere = new SectionId(new TermId("1999FA"), "1001");
        assertThatExceptionOfType(NoSuchTerm.class)
                .isThrownBy(() -> asStudent(ANA, () -> service.drop(ANA, nowhere, KEY)));
        assertThat(enrollments.findAll()).isEmpty();
    }

    /** Nothing of it can be under way: the key stands in the document since before it was used for something else. */
    @Test
    void aKeyThatNamesAnotherRequestNeedsNoFence() {
        Section art = school.lecture("art", 5, 9);
        enroll(art, KEY);
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> asStudent(ANA, () -> service.drop(ANA, art.id(), KEY)));
        assertThat(ana().version()).isZero();
    }

    @Test
    void aFirstDocumentThatComesAfterTheRefusalIsNotWritten() {
        Section art = school.lecture("art", 5, 9);
        Enrollment late = underWay(art);
        cancel(art);
        assertThat(codes(enroll(art, KEY))).containsExactly(ObjectionCode.SECTION_CANCELLED);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> enrollments.save(late));
        assertThat(ana().isEmpty()).isTrue();
    }

    @Test
    void aChangeThatComesAfterTheRefusalIsNotWritten() {
        desk.enroll(ANA, school.lecture("law", 5, 11));
        Section art = school.lecture("art", 5, 9);
        Enrollment late = underWay(art);
        cancel(art);
        assertThat(codes(enroll(art, KEY))).containsExactly(ObjectionCode.SECTION_CANCELLED);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> enrollments.save(late));
        assertThat(ana().holds(art.id())).isFalse();
    }

    @Test
    void aTryThatIsWrittenJustBeforeTheFenceIsToldInstead() {
        Section art = school.lecture("art", 5, 9);
        Enrollment late = underWay(art);
        cancel(art);
        Enrollments overtaken = mock(Enrollments.class, delegatesTo(enrollments));
        doAnswer(call -> {
                    enrollments.save(late);
                    return enrollments.fence(call.getArgument(0), call.getArgument(1));
                })
                .when(overtaken)
                .fence(anyString(), anyString());

        EnrollOutcome outcome = handler(overtaken).enroll(ANA, seatIn(art.id()), ANA, KEY);

        assertThat(outcome).isInstanceOf(Done.class);
        assertThat(ana().holds(art.id())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTryThatIsStillUnderWayGivesWayToTheRefusalOfAnother(boolean isThereADocument) {
        if (isThereADocument) {
            desk.enroll(ANA, school.lecture("law", 5, 11));
        }
        Section art = school.lecture("art", 5, 9);
        RegistrationHandler slow = slow(() -> {
            cancel(art);
            assertThat(codes(enroll(art, KEY))).containsExactly(ObjectionCode.SECTION_CANCELLED);
            reopen(art);
        });

        assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> slow.enroll(ANA, seatIn(art.id()), ANA, KEY));
        assertThat(ana().holds(art.id())).isFalse();
        assertThat(enroll(art, KEY)).isInstanceOf(Done.class);
    }

    @Test
    void aTryThatIsStillUnderWayGoesOnWhenSomethingElseIsRefused() {
        Section art = school.lecture("art", 5, 9);
        Section full = school.lecture("full", 0, 13);
        RegistrationHandler slow = slow(() -> enroll(full, "another key"));

        assertThat(slow.enroll(ANA, seatIn(art.id()), ANA, KEY)).isInstanceOf(Done.class);
    }

    /** Does something before the first write of the student's document. */
    private RegistrationHandler slow(Runnable meanwhile) {
        var first = new AtomicBoolean(true);
        Enrollments slow = mock(Enrollments.class, delegatesTo(enrollments));
        doAnswer(call -> {
                    if (first.getAndSet(false)) {
                        meanwhile.run();
                    }
                    return enrollments.save(call.getArgument(0));
                })
                .when(slow)
                .save(any(Enrollment.class));
        return handler(slow);
    }

    /** What a process had sent when it died, and the database has not got. */
    private Enrollment underWay(Section section) {
        var sent = new AtomicReference<@Nullable Enrollment>();
        Enrollments deaf = mock(Enrollments.class, delegatesTo(enrollments));
        doAnswer(call -> {
                    sent.set(call.getArgument(0));
                    throw new DataAccessResourceFailureException("The process has died");
                })
                .when(deaf)
                .save(any(Enrollment.class));
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> handler(deaf).enroll(ANA, seatIn(section.id()), ANA, KEY));
        return Objects.requireNonNull(sent.get());
    }

    private RegistrationHandler handler(Enrollments written) {
        return new RegistrationHandler(
                contexts,
                new RegistrationWriter(new EnrollmentWriter(written, queue), tickets),
                new UndoTime(Duration.ZERO),
                Clock.systemUTC());
    }

    private void cancel(Section section) {
        desk.set(section, "status", SectionStatus.CANCELLED);
    }

    private void reopen(Section section) {
        desk.set(section, "status", SectionStatus.OPEN);
    }

    private EnrollOutcome enroll(Section section, @Nullable String key) {
        return desk.request(ANA, seatIn(section.id()), key);
    }

    private static EnrollRequest seatIn(Section section) {
        return seatIn(section.id());
    }

    private static EnrollRequest seatIn(SectionId section) {
        return EnrollRequest.seatsIn(Bundle.of(Set.of(section)));
    }

    private Enrollment ana() {
        return enrollments.findById(Enrollment.idOf(ANA, School.TERM)).orElseThrow();
    }
}

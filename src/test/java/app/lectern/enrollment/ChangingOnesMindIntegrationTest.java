package app.lectern.enrollment;

import static app.lectern.enrollment.TestRegistration.codes;
import static app.lectern.enrollment.TestRegistration.standings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.lectern.base.NoSuchSection;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.storage.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@SpringBootTest(properties = "lectern.undo=5s")
class ChangingOnesMindIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    EnrollmentService service;

    @Autowired
    PromotionQueue queue;

    @Autowired
    SeatQueries seats;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private TestRegistration desk;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        desk = new TestRegistration(service, queue, mongo);
    }

    @Test
    void theSeatIsKeptForAWhileAndTakenBack() {
        Section art = school.lecture("1001", 1, 9);
        Integer seat = standings(desk.enroll(ANA, art)).getFirst().seat();
        assertThat(desk.drop(ANA, art).getFirst().undoUntil()).isNotNull();
        assertThat(desk.held(ANA)).isEmpty();
        assertThat(codes(desk.enroll(BEN, art))).containsExactly(ObjectionCode.SECTION_FULL);
        assertThat(standings(desk.undo(ANA, art)))
                .singleElement()
                .returns(seat, EnrollmentStatus::seat)
                .returns(Status.ENROLLED, EnrollmentStatus::status);
        assertThat(desk.events(ANA)).containsExactly(Event.ENROLLED, Event.DROPPED, Event.UNDONE);
        assertThat(desk.term(ANA).dropped()).isEmpty();
    }

    @Test
    void whenTheTimeIsOverTheSeatGoesToTheLineByItself() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        desk.join(BEN, art);
        desk.drop(ANA, art);
        assertThat(desk.held(BEN)).isEmpty();
        await().untilAsserted(() -> assertThat(desk.held(BEN)).containsExactly(art.id()));
        assertThat(desk.events(ANA)).endsWith(Event.LET_GO);
        assertThatExceptionOfType(NothingToUndo.class).isThrownBy(() -> desk.undo(ANA, art));
    }

    @Test
    void itIsKnownWhichSeatsAreKeptUntilWhen() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 1, 11);
        desk.enroll(ANA, art);
        desk.enroll(BEN, law);
        Instant until = Objects.requireNonNull(desk.drop(ANA, art).getFirst().undoUntil())
                .truncatedTo(ChronoUnit.MILLIS);
        assertThat(seats.keptUntilBetween(until.minusMillis(1), until.plusMillis(1)))
                .singleElement()
                .returns(art.id(), DroppedSection::sectionId)
                .returns(until, DroppedSection::heldUntil);
        assertThat(seats.keptUntilBetween(until.plusMillis(1), until.plusSeconds(60)))
                .isEmpty();
        assertThat(seats.keptUntilBetween(until.minusSeconds(60), until.minusMillis(1)))
                .isEmpty();
    }

    @Test
    void undoAsksTheRulesAgain() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 1, 9);
        desk.enroll(ANA, art);
        desk.drop(ANA, art);
        desk.enroll(ANA, law);
        assertThat(codes(desk.undo(ANA, art))).containsExactly(ObjectionCode.TIME_CONFLICT);
        assertThat(desk.held(ANA)).containsExactly(law.id());
    }

    @Test
    void undoingTwiceIsUndoingOnce() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        desk.drop(ANA, art);
        desk.undo(ANA, art);
        assertThat(desk.undo(ANA, art)).matches(it -> it instanceof EnrollOutcome.Done done && !done.changed());
    }

    /** Even if there was nothing to take back when it was first asked for. */
    @Test
    void theSameUndoAgainTakesBackNothingThatWasDroppedLater() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        EnrollOutcome first = desk.undo(ANA, art, "key");
        desk.drop(ANA, art);
        assertThat(desk.undo(ANA, art, "key")).isEqualTo(first);
        assertThat(desk.held(ANA)).isEmpty();
    }

    @Test
    void whatWasDoneIsToldTheSameWhenTheSectionIsNoMore() {
        Section art = school.lecture("1001", 1, 9);
        EnrollRequest request = EnrollRequest.seatsIn(Bundle.of(art.id()));
        EnrollOutcome first = desk.request(ANA, request, "key");
        desk.remove(art);
        assertThat(desk.request(ANA, request, "key")).isEqualTo(first);
        assertThatExceptionOfType(NoSuchSection.class).isThrownBy(() -> desk.request(ANA, request, "other key"));
    }

    @Test
    void whoComesBackByTheFrontDoorGetsTheSeatThatWasKept() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        desk.drop(ANA, art);
        assertThat(standings(desk.enroll(ANA, art)).getFirst().status()).isEqualTo(Status.ENROLLED);
        assertThat(seats.count(art.id())).isEqualTo(1);
    }

    @Test
    void lectureAndLaboratoryComeBackTogether() {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);
        desk.enroll(ANA, lecture, lab);
        desk.drop(ANA, lab);
        assertThat(standings(desk.undo(ANA, lecture))).hasSize(2);
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(lecture.id(), lab.id());
    }

    @Test
    void swapTakesTheNewSeatInTheWriteThatGivesUpTheOld() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 1, 9);
        desk.enroll(ANA, art);
        assertThat(standings(desk.swap(ANA, art, law)).getFirst().sectionId()).isEqualTo(law.id());
        assertThat(desk.held(ANA)).containsExactly(law.id());
        assertThat(desk.term(ANA).version()).isEqualTo(1);
        assertThat(desk.enroll(BEN, art)).isInstanceOf(EnrollOutcome.Done.class);
    }

    @Test
    void aSwapThatIsRefusedLeavesTheOldSeat() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 0, 9);
        desk.enroll(ANA, art);
        assertThat(codes(desk.swap(ANA, art, law))).containsExactly(ObjectionCode.SECTION_FULL);
        assertThat(desk.held(ANA)).containsExactly(art.id());
    }

    @Test
    void onlyTheLaboratoryIsSwappedForAnother() {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);
        Section other = school.lab("1003", lecture, 5, 15);
        desk.enroll(ANA, lecture, lab);
        desk.swap(ANA, lab, other);
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(lecture.id(), other.id());
    }

    @Test
    void aLaboratoryGoesWithTheLectureThatItBelongsTo() {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);
        Section other = school.lectureOf(lecture.courseId(), "1003", 5, 11);
        desk.enroll(ANA, lecture, lab);
        assertThat(desk.swap(ANA, lecture, other)).isInstanceOf(EnrollOutcome.Done.class);
        assertThat(desk.held(ANA)).containsExactly(other.id());
        assertThat(seats.count(lab.id())).isZero();
    }

    @Test
    void nobodyWaitsForWhatTheyHave() {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.save(School.section(lecture.courseId().value(), "1002", Component.LAB, null, 0, 1, 13));
        desk.enroll(ANA, lecture, lab);
        desk.set(lecture, "status", "CANCELLED");
        assertThat(codes(desk.joinInsteadOf(ANA, lecture, lab))).containsExactly(ObjectionCode.SECTION_FULL);
        assertThat(desk.term(ANA).waiting()).isEmpty();
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(lecture.id(), lab.id());
    }

    @Test
    void nothingIsGivenUpForAnythingAfterTheLastDayToDrop() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 5, 13);
        Section math = school.lecture("3001", 5, 15);
        desk.enroll(ANA, art);
        desk.enroll(ANA, law);
        school.closes(null, LocalDate.of(2026, 2, 1));
        assertThat(codes(desk.swap(ANA, art, math))).containsExactly(ObjectionCode.DROP_CLOSED);
        assertThat(codes(desk.swap(ANA, art, law))).containsExactly(ObjectionCode.DROP_CLOSED);
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(art.id(), law.id());
    }

    @Test
    void aLaboratoryIsNotGivenUpForTheLectureThatIsThere() {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);
        desk.enroll(ANA, lecture, lab);
        assertThat(codes(desk.swap(ANA, lab, lecture))).containsExactly(ObjectionCode.COMPONENT_MISSING);
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(lecture.id(), lab.id());
    }

    @Test
    void whoTakesALectureBackWaitsForItNoMore() {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);
        Section otherLab = school.lab("1003", lecture, 0, 15);
        desk.enroll(ANA, lecture, lab);
        desk.drop(ANA, lecture);
        desk.join(ANA, lecture, otherLab);
        assertThat(desk.term(ANA).waiting()).hasSize(1);
        desk.undo(ANA, lecture);
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(lecture.id(), lab.id());
        assertThat(desk.term(ANA).waiting()).isEmpty();
    }

    @Test
    void aSwapSentTwiceIsDoneOnce() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 1, 9);
        desk.enroll(ANA, art);
        desk.swap(ANA, art, law);
        assertThat(desk.swap(ANA, art, law)).matches(it -> it instanceof EnrollOutcome.Done done && !done.changed());
        assertThatExceptionOfType(NotEnrolled.class).isThrownBy(() -> desk.swap(BEN, art, law));
    }

    @Test
    void whatIsGivenUpLateLeavesAMark() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        school.closes(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 4));
        mongo.updateMulti(new Query(), new Update().set("withdrawDeadline", LocalDate.of(2099, 12, 1)), Term.class);
        assertThat(desk.drop(ANA, art)).extracting(EnrollmentStatus::status).containsExactly(Status.WITHDRAWN);
        assertThat(standings(desk.undo(ANA, art)).getFirst().status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void aTopicIsTakenOnceAndAnotherTopicOfTheCourseBesides() {
        Section one = school.lecture("1001", 1, 9);
        Section topic = school.topic(one, "1002", "Fresco", 11);
        Section same = school.topic(one, "1003", "fresco", 13);
        desk.enroll(ANA, one);
        assertThat(desk.enroll(ANA, topic)).isInstanceOf(EnrollOutcome.Done.class);
        assertThat(codes(desk.enroll(ANA, same))).contains(ObjectionCode.ALREADY_ENROLLED);
        desk.drop(ANA, topic);
        assertThat(desk.held(ANA)).containsExactly(one.id());
    }
}

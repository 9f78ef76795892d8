package app.lectern.enrollment.waitlist;

import static app.lectern.enrollment.TestRegistration.codes;
import static app.lectern.enrollment.TestRegistration.standings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.StudentTerm;
import app.lectern.enrollment.TestRegistration;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.rules.Objection;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class WaitlistIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final UserId CHI = new UserId(3);
    private static final UserId DAN = new UserId(4);

    @Autowired
    EnrollmentService service;

    @Autowired
    PromotionQueue queue;

    @Autowired
    CatalogService catalog;

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
    void whoAsksForAPlaceInAFullSectionStandsInLineInTheOrderOfAsking() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        assertThat(standings(desk.join(BEN, art)))
                .singleElement()
                .returns(Status.WAITLISTED, EnrollmentStatus::status)
                .returns(1, EnrollmentStatus::position);
        assertThat(standings(desk.join(CHI, art)).getFirst().position()).isEqualTo(2);
        assertThat(desk.term(CHI).waiting().getFirst().position()).isEqualTo(2);
        assertThat(catalog.section(art.id()).orElseThrow().waiting()).isEqualTo(2);
    }

    @Test
    void aFreeSeatIsTakenAtOnceEvenByWhoWouldWait() {
        Section art = school.lecture("1001", 1, 9);
        assertThat(standings(desk.join(ANA, art)).getFirst().status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void asTheSeatIsDroppedTheFirstInLineGetsIt() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        desk.join(BEN, art);
        desk.join(CHI, art);
        desk.drop(ANA, art);
        assertThat(desk.held(BEN)).containsExactly(art.id());
        assertThat(desk.events(BEN)).containsExactly(Event.JOINED, Event.PROMOTED);
        assertThat(desk.held(CHI)).isEmpty();
        assertThat(desk.term(CHI).waiting().getFirst().position()).isEqualTo(1);
        assertThat(catalog.section(art.id()).orElseThrow().waiting()).isEqualTo(1);
    }

    @Test
    void whoMayNotTakeTheSeatIsPassedOverOnceAndKeepsThePlace() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 5, 9);
        desk.enroll(ANA, art);
        desk.join(BEN, art);
        desk.join(CHI, art);
        desk.enroll(BEN, law);
        desk.drop(ANA, art);
        assertThat(desk.held(CHI)).containsExactly(art.id());
        desk.drop(CHI, art);
        desk.look(art);
        StudentTerm ben = desk.term(BEN);
        assertThat(ben.waiting().getFirst().position()).isEqualTo(1);
        assertThat(ben.waiting().getFirst().entry().passedOver())
                .containsExactly(new Reason(ObjectionCode.TIME_CONFLICT, law.displayTitle()));
        assertThat(ben.history())
                .filteredOn(it -> it.event() == Event.PASSED_OVER)
                .hasSize(1);
    }

    @Test
    void droppingWhatStoodInTheWayBringsTheSeatThatWaits() {
        Section art = school.lecture("1001", 1, 9);
        Section law = school.lecture("2001", 5, 9);
        desk.enroll(ANA, art);
        desk.join(BEN, art);
        desk.enroll(BEN, law);
        desk.drop(ANA, art);
        assertThat(desk.held(BEN)).containsExactly(law.id());
        desk.drop(BEN, law);
        assertThat(desk.held(BEN)).containsExactly(art.id());
    }

    @Test
    void aNewcomerTakesOnlyASeatThatNobodyInLineCanTake() {
        Section art = school.lecture("1001", 0, 9);
        Section law = school.lecture("2001", 5, 9);
        desk.join(BEN, art);
        desk.join(CHI, art);
        desk.enroll(BEN, law);
        queue.awaitQuiet();
        desk.set(art, "capacity", 2);
        assertThat(standings(desk.enroll(DAN, art)).getFirst().status()).isEqualTo(Status.ENROLLED);
        assertThat(desk.held(CHI)).containsExactly(art.id());
        assertThat(desk.events(BEN)).contains(Event.PASSED_OVER);
        assertThat(codes(desk.enroll(ANA, art))).containsExactly(ObjectionCode.SECTION_FULL);
    }

    @Test
    void leavingTheLineMovesTheOthersUp() {
        Section art = school.lecture("1001", 0, 9);
        desk.join(ANA, art);
        desk.join(BEN, art);
        assertThat(desk.drop(ANA, art)).extracting(EnrollmentStatus::status).containsExactly(Status.LEFT);
        assertThat(desk.term(BEN).waiting().getFirst().position()).isEqualTo(1);
        assertThat(desk.term(ANA).waiting()).isEmpty();
        assertThatExceptionOfType(NotEnrolled.class).isThrownBy(() -> desk.drop(ANA, art));
        assertThat(desk.leave(BEN, art)).extracting(EnrollmentStatus::status).containsExactly(Status.LEFT);
        assertThat(desk.term(BEN).waiting()).isEmpty();
        assertThatExceptionOfType(NotEnrolled.class).isThrownBy(() -> desk.leave(BEN, art));
    }

    @Test
    void leavingTheLineTouchesNoSeatThatWasWonMeanwhile() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        desk.join(BEN, art);
        desk.drop(ANA, art);
        StudentTerm won = desk.term(BEN);
        assertThatExceptionOfType(PromotedMeanwhile.class).isThrownBy(() -> desk.leave(BEN, art));
        assertThat(desk.term(BEN)).isEqualTo(won);
        assertThat(desk.held(BEN)).containsExactly(art.id());
    }

    @Test
    void joiningAgainIsNoSecondPlace() {
        Section art = school.lecture("1001", 0, 9);
        desk.join(ANA, art);
        assertThat(desk.join(ANA, art)).matches(it -> it instanceof EnrollOutcome.Done done && !done.changed());
        assertThat(desk.term(ANA).waiting()).hasSize(1);
    }

    @Test
    void oneWaitsForOneSectionOfACourse() {
        Section one = school.lecture("1001", 0, 9);
        Section other = school.lectureOf(one.courseId(), "1002", 0, 11);
        desk.join(ANA, one);
        assertThat(codes(desk.join(ANA, other)))
                .containsExactly(ObjectionCode.SECTION_FULL, ObjectionCode.ALREADY_WAITLISTED);
    }

    @Test
    void nobodyIsToldToJoinALineThatIsFull() {
        Section art = school.lecture("1001", 0, 9);
        assertThat(objections(desk.enroll(ANA, art))).allMatch(Objection::canBeWaitedFor);
        desk.set(art, "waitlistCapacity", 1);
        desk.join(ANA, art);
        assertThat(objections(desk.enroll(BEN, art))).noneMatch(Objection::canBeWaitedFor);
        assertThat(objections(desk.enroll(ANA, art))).allMatch(Objection::canBeWaitedFor);
    }

    private static List<Objection> objections(EnrollOutcome outcome) {
        return ((EnrollOutcome.Refused) outcome).objections();
    }

    @Test
    void theLineMayBeFull() {
        Section art = school.lecture("1001", 0, 9);
        desk.set(art, "waitlistCapacity", 1);
        desk.join(ANA, art);
        assertThat(codes(desk.join(BEN, art))).containsExactly(ObjectionCode.SECTION_FULL, ObjectionCode.WAITLIST_FULL);
    }

    @Test
    void theLineMayBeFullThoughSeatsAreKeptForOthers() {
        Section art = school.lecture("1001", 1, 9);
        desk.set(art, "reserved", List.of(Map.of("group", "FROSH", "seats", 1)));
        desk.set(art, "waitlistCapacity", 1);
        desk.join(ANA, art);
        assertThat(codes(desk.join(BEN, art)))
                .containsExactly(ObjectionCode.SEATS_RESERVED, ObjectionCode.WAITLIST_FULL);
    }

    @Test
    void whoeverHasAnotherReasonBesidesDoesNotJoin() {
        Section art = school.lecture("1001", 0, 9);
        desk.enroll(ANA, school.lecture("2001", 5, 9));
        assertThat(codes(desk.join(ANA, art))).containsExactly(ObjectionCode.TIME_CONFLICT, ObjectionCode.SECTION_FULL);
    }

    @Test
    void whoeverHasAnotherReasonBesidesIsToldThatTheLineIsFullToo() {
        Section art = school.lecture("1001", 0, 9);
        desk.set(art, "waitlistCapacity", 0);
        desk.enroll(ANA, school.lecture("2001", 5, 9));
        assertThat(codes(desk.join(ANA, art)))
                .containsExactly(ObjectionCode.TIME_CONFLICT, ObjectionCode.SECTION_FULL, ObjectionCode.WAITLIST_FULL);
        assertThat(codes(desk.enroll(ANA, art)))
                .containsExactly(ObjectionCode.TIME_CONFLICT, ObjectionCode.SECTION_FULL);
    }

    @Test
    void whatCanNotBeGivenUpAnyMoreIsInTheWayAsIfItHadNotBeenOffered() {
        Section early = school.lecture("1001", 1, 9);
        Section late = school.lectureOf(early.courseId(), "1002", 1, 9);
        desk.enroll(BEN, early);
        desk.enroll(ANA, late);
        desk.joinInsteadOf(ANA, late, early);
        desk.join(CHI, early);
        school.closes(null, LocalDate.of(2026, 2, 1));
        desk.set(early, "capacity", 2);
        desk.look(early);
        assertThat(desk.held(ANA)).containsExactly(late.id());
        assertThat(desk.term(ANA).waiting().getFirst().entry().passedOver())
                .containsExactly(
                        new Reason(ObjectionCode.ALREADY_ENROLLED, late.id().toString()));
        assertThat(desk.held(CHI)).containsExactly(early.id());
    }

    @Test
    void whoSaysLaterWhatTheyGiveUpReadsItInTheAnswer() {
        Section early = school.lecture("1001", 1, 9);
        Section late = school.lectureOf(early.courseId(), "1002", 1, 9);
        desk.enroll(BEN, early);
        desk.join(ANA, early);
        desk.enroll(ANA, late);
        assertThat(standings(desk.joinInsteadOf(ANA, late, early)))
                .extracting(EnrollmentStatus::ifPromotedDrop)
                .containsExactly(late.id());
    }

    @Test
    void whoHoldsAnotherSectionOfTheCourseGivesItUpInTheWriteThatBringsTheSeat() {
        Section early = school.lecture("1001", 1, 9);
        Section late = school.lectureOf(early.courseId(), "1002", 1, 9);
        desk.enroll(BEN, early);
        desk.enroll(ANA, late);
        desk.joinInsteadOf(ANA, late, early);
        desk.join(CHI, late);
        desk.drop(BEN, early);
        assertThat(desk.held(ANA)).containsExactly(early.id());
        assertThat(desk.held(CHI)).containsExactly(late.id());
        var ana = desk.term(ANA).history();
        assertThat(ana)
                .extracting(HistoryEntry::event)
                .containsExactly(Event.ENROLLED, Event.JOINED, Event.DROPPED, Event.PROMOTED);
        assertThat(ana.get(2).at()).isEqualTo(ana.get(3).at());
    }

    @Test
    void whoTookAnotherSectionOfTheCourseMeanwhileMaySayInLineThatItGoes() {
        Section early = school.lecture("1001", 1, 9);
        Section late = school.lectureOf(early.courseId(), "1002", 1, 9);
        desk.enroll(BEN, early);
        desk.join(ANA, early);
        desk.join(CHI, early);
        desk.enroll(ANA, late);
        assertThat(desk.joinInsteadOf(ANA, late, early))
                .isInstanceOfSatisfying(EnrollOutcome.Done.class, it -> assertThat(it.sections())
                        .extracting(EnrollmentStatus::position)
                        .containsExactly(1));
        assertThat(desk.joinInsteadOf(ANA, late, early))
                .isInstanceOfSatisfying(
                        EnrollOutcome.Done.class, it -> assertThat(it.changed()).isFalse());
        desk.drop(BEN, early);
        assertThat(desk.held(ANA)).containsExactly(early.id());
        assertThat(desk.events(ANA))
                .containsExactly(Event.JOINED, Event.ENROLLED, Event.OFFERED, Event.DROPPED, Event.PROMOTED);
        assertThat(desk.held(CHI)).isEmpty();
    }

    @Test
    void whoWasPassedOverGetsInAsSoonAsTheySayWhatGoes() {
        Section art = school.lecture("1001", 1, 9);
        Section music = school.lecture("2001", 1, 13);
        Section sport = school.lecture("3001", 1, 9);
        desk.enroll(BEN, art, music);
        desk.join(ANA, art, music);
        desk.enroll(ANA, sport);
        desk.drop(BEN, art);
        desk.drop(BEN, music);
        assertThat(desk.events(ANA)).contains(Event.PASSED_OVER);
        desk.joinInsteadOf(ANA, sport, art, music);
        assertThat(desk.held(ANA)).containsExactlyInAnyOrder(art.id(), music.id());
    }

    @Test
    void aBundleIsPromotedWhenThereIsRoomInAllItsSections() {
        Section lecture = school.lecture("1001", 1, 9);
        Section lab = school.lab("1002", lecture, 1, 13);
        desk.enroll(ANA, lecture, lab);
        desk.join(BEN, lecture, lab);
        assertThat(desk.term(BEN).waiting()).singleElement().returns(2, it -> it.places()
                .size());
        desk.set(lecture, "capacity", 2);
        desk.look(lecture);
        assertThat(desk.held(BEN)).isEmpty();
        assertThat(desk.term(BEN).waiting().getFirst().entry().passedOver())
                .containsExactly(new Reason(ObjectionCode.SECTION_FULL, "1002"));
        desk.drop(ANA, lecture);
        assertThat(desk.held(BEN)).containsExactlyInAnyOrder(lecture.id(), lab.id());
    }

    @Test
    @Timeout(60)
    void aLineComesToRestThoughSomebodyInItWaitsBehindOthersForAFullSection() {
        Section lecture = school.lecture("1001", 1, 9);
        Section oneLab = school.lab("1002", lecture, 2, 13);
        Section otherLab = school.lab("1003", lecture, 2, 15);
        desk.enroll(ANA, lecture, oneLab);
        desk.join(BEN, lecture, oneLab);
        desk.join(CHI, lecture, otherLab);
        assertThat(desk.term(CHI).waiting()).hasSize(1);
        desk.drop(ANA, lecture);
        assertThat(desk.held(BEN)).containsExactlyInAnyOrder(lecture.id(), oneLab.id());
        assertThat(desk.held(CHI)).isEmpty();
    }
}

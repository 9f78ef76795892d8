package app.lectern.enrollment;

import static app.lectern.enrollment.TestRegistration.codes;
import static app.lectern.enrollment.TestRegistration.standings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.base.UserId;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class SeatsForWhomIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final UserId CHI = new UserId(3);
    private static final UserId DAN = new UserId(4);

    @Autowired
    EnrollmentService service;

    @Autowired
    PromotionQueue queue;

    @Autowired
    SeatQueries seats;

    @Autowired
    ObjectionFormatter words;

    @Autowired
    ReasonFormatter reasons;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private TestRegistration desk;

    @BeforeEach
    void school() {
        queue.awaitQuiet();
        TestDatabase.clear(mongo);
        school = new School(mongo);
        desk = new TestRegistration(service, queue, mongo);
        is(ANA, "FROSH");
        is(BEN, "SENIOR");
        is(CHI, "SENIOR");
        is(DAN, "FROSH");
    }

    private void is(UserId student, String classification) {
        mongo.getCollection("user")
                .insertOne(new Document("user_id", student.value())
                        .append("email", student + "@lectern.example")
                        .append("first_name", "First")
                        .append("last_name", "Last")
                        .append("classification", classification));
    }

    private Section keeping(int capacity, int seatsForFirstYears) {
        Section section = school.lecture("1001", capacity, 9);
        desk.set(section, "reserved", List.of(new Reservation("Frosh", seatsForFirstYears)));
        return section;
    }

    @Test
    void groupsAreNamedInTheLanguageOfWhoReadsIt() {
        Section art = keeping(2, 2);
        desk.set(art, "reserved", List.of(new Reservation("Frosh", 1), new Reservation("Physics", 1)));
        var refused = (EnrollOutcome.Refused) desk.enroll(BEN, art);
        Objection reserved = refused.objections().getFirst();
        assertThat(words.message(reserved, Locale.ENGLISH)).contains("kept for others (First year, Physics)");
        assertThat(words.message(reserved, Locale.of("es"))).contains("otros estudiantes (Primer año, Physics)");
        assertThat(reasons.of(List.of(reserved.toReason()), Locale.of("es"))).contains("(Primer año, Physics)");
    }

    @Test
    void seatsKeptForAGroupAreForNobodyElse() {
        Section art = keeping(2, 1);
        assertThat(standings(desk.enroll(BEN, art)).getFirst().seat()).isEqualTo(2);
        EnrollOutcome refused = desk.enroll(CHI, art);
        assertThat(codes(refused)).containsExactly(ObjectionCode.SEATS_RESERVED);
        assertThat(standings(desk.enroll(ANA, art)).getFirst().seat()).isEqualTo(1);
        assertThat(codes(desk.enroll(CHI, art))).containsExactly(ObjectionCode.SECTION_FULL);
    }

    @Test
    void onlyThoseAreNamedForWhomSeatsAreFree() {
        Section art = school.lecture("1001", 2, 9);
        desk.set(art, "reserved", List.of(new Reservation("Frosh", 1), new Reservation("Major", 1)));
        desk.enroll(ANA, art);
        assertThat(desk.enroll(DAN, art))
                .isInstanceOfSatisfying(EnrollOutcome.Refused.class, refused -> assertThat(refused.objections())
                        .singleElement()
                        .isInstanceOfSatisfying(Objection.SeatsReserved.class, it -> assertThat(it.groups())
                                .containsExactly("Major")));
    }

    @Test
    void afterTheLastDayTheyAreForEverybody() {
        Section art = keeping(2, 1);
        desk.set(art, "reservedUntil", LocalDate.of(2026, 1, 1));
        desk.enroll(BEN, art);
        assertThat(desk.enroll(CHI, art)).isInstanceOf(EnrollOutcome.Done.class);
    }

    @Test
    void whoSitsInAGeneralSeatMovesToOneOfTheGroupsWhenSomebodyWaitsForIt() {
        Section art = keeping(2, 1);
        desk.enroll(ANA, art);
        assertThat(standings(desk.enroll(DAN, art)).getFirst().seat()).isEqualTo(2);
        desk.join(BEN, art);
        desk.drop(ANA, art);
        assertThat(desk.held(BEN)).containsExactly(art.id());
        assertThat(desk.term(DAN).held().getFirst().seat()).isEqualTo(1);
        assertThat(desk.events(DAN)).endsWith(Event.MOVED);
    }

    @Test
    void nobodyLosesASeatToALowerCapacityAndAFreedNumberGoesToWhoSitsAbove() {
        Section art = school.lecture("1001", 3, 9);
        desk.enroll(ANA, art);
        desk.enroll(BEN, art);
        desk.enroll(CHI, art);
        desk.join(DAN, art);
        desk.set(art, "capacity", 2);
        UserId first = seats.charts(List.of(art.id())).of(art.id()).holder(1);
        desk.drop(first, art);
        queue.awaitQuiet();
        SeatChart chart = seats.charts(List.of(art.id())).of(art.id());
        assertThat(chart.occupied()).containsExactlyInAnyOrder(1, 2);
        assertThat(desk.held(DAN)).isEmpty();
        assertThat(codes(desk.enroll(first, art))).containsExactly(ObjectionCode.SECTION_FULL);
        desk.drop(chart.holder(1), art);
        assertThat(desk.held(DAN)).containsExactly(art.id());
    }

    @Test
    void aKeyGivesTheSameAnswerForTheWholeTermAndNothingElse() {
        Section art = school.lecture("1001", 1, 9);
        var request = EnrollRequest.seatsIn(TestRegistration.bundle(art));
        EnrollOutcome first = desk.request(ANA, request, "k1");
        desk.drop(ANA, art);
        assertThat(desk.request(ANA, request, "k1")).isEqualTo(first);
        assertThat(desk.held(ANA)).isEmpty();
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> desk.request(ANA, new EnrollRequest(TestRegistration.bundle(art), true, null), "k1"));
    }

    @Test
    void aRefusalIsDecidedAnewUnderTheSameKey() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(BEN, art);
        var request = EnrollRequest.seatsIn(TestRegistration.bundle(art));
        assertThat(codes(desk.request(ANA, request, "k1"))).containsExactly(ObjectionCode.SECTION_FULL);
        desk.drop(BEN, art);
        assertThat(desk.request(ANA, request, "k1")).isInstanceOf(EnrollOutcome.Done.class);
    }

    @Test
    void aKeyIsKeptEvenWhenThereWasNothingToDo() {
        Section art = school.lecture("1001", 1, 9);
        desk.enroll(ANA, art);
        desk.request(ANA, EnrollRequest.seatsIn(TestRegistration.bundle(art)), "k1");
        desk.drop(ANA, art);
        desk.request(ANA, EnrollRequest.seatsIn(TestRegistration.bundle(art)), "k1");
        assertThat(desk.held(ANA)).isEmpty();
    }
}

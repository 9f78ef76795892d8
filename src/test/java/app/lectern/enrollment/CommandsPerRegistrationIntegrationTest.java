package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.waitlist.Promoter;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.people.GradeScales;
import app.lectern.people.TestGrades;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** However large section and catalog are, a decision costs the same number of commands. */
@SpringBootTest
class CommandsPerRegistrationIntegrationTest {

    /** The section, its seats, its term, who might move; then the line again with all that is on record of those in it. */
    private static final int LOOKS_AT_A_LINE = 12;

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    EnrollmentService service;

    @Autowired
    PromotionQueue queue;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    CommandCount commands;

    @Autowired
    Promoter promoter;

    @Autowired
    GradeScales grades;

    private School school;
    private TestRegistration desk;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        desk = new TestRegistration(service, queue, mongo);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void anEnrollmentCostsThreeLooksAndOneWrite(int size) {
        Section art = fill(size, size + 1);
        assertThat(counted(() -> desk.enroll(ANA, art))).containsExactly("find", "aggregate", "aggregate", "insert");
        Section law = school.lecture("law", 5, 13);
        assertThat(counted(() -> desk.enroll(ANA, law))).containsExactly("find", "aggregate", "aggregate", "update");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aRefusalCostsThreeLooksAndNoWrite(int size) {
        Section art = fill(size, size);
        assertThat(counted(() -> desk.enroll(BEN, art))).containsExactly("find", "aggregate", "aggregate");
    }

    @Test
    void aRefusalThatCarriesAKeyCostsOneWriteMore() {
        Section art = fill(1, 1);
        var request = EnrollRequest.seatsIn(Bundle.of(art.id()));
        assertThat(counted(() -> desk.request(BEN, request, "key")))
                .containsExactly("find", "aggregate", "aggregate", "update", "insert");
        assertThat(counted(() -> desk.request(BEN, request, "key")))
                .containsExactly("find", "aggregate", "aggregate", "update");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void aSeatThatNobodyInLineMayHaveMakesNothingDearerForNewcomers(int size) {
        Section art = lineBeforeASeatForOthers(size);
        assertThat(counted(() -> desk.enroll(BEN, art))).containsExactly("find", "aggregate", "aggregate");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void aLineIsLookedAtByTheSameCommandsHoweverLongItIs(int size) {
        Section art = lineBeforeASeatForOthers(size);
        assertThat(counted(() -> promoter.promote(art.id()))).hasSize(LOOKS_AT_A_LINE);
    }

    /** But for the look at the scale of grades, which there is once in 5 s. */
    private List<String> counted(Runnable work) {
        TestGrades.read(grades);
        return commands.during(work);
    }

    /** Everybody who waits has been told that the free seat is kept for others. */
    private Section lineBeforeASeatForOthers(int size) {
        Section art = school.lecture("art", 0, 9);
        Section law = school.lecture("law", 5, 13);
        IntStream.range(0, size).forEach(i -> {
            desk.join(new UserId(100 + i), art);
            if (i < 2) {
                desk.enroll(new UserId(100 + i), law);
            }
        });
        desk.set(art, "capacity", 1);
        desk.set(art, "reserved", List.of(new Document("group", "Frosh").append("seats", 1)));
        desk.look(art);
        assertThat(desk.events(new UserId(100 + size - 1))).containsExactly(Event.JOINED, Event.PASSED_OVER);
        return art;
    }

    /** A section with so many students, in a catalog with as many other sections. */
    private Section fill(int students, int capacity) {
        Section art = school.lecture("art", capacity, 9);
        IntStream.range(0, students).forEach(i -> {
            school.lecture("other" + i, 5, 11);
            desk.enroll(new UserId(100 + i), art);
        });
        queue.awaitQuiet();
        return art;
    }
}

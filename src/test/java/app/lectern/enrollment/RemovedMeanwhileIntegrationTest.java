package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.waitlist.EnrollmentWriter;
import app.lectern.enrollment.waitlist.LinePromotion;
import app.lectern.enrollment.waitlist.Promoter;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.enrollment.waitlist.SeatMoves;
import app.lectern.enrollment.waitlist.Tickets;
import app.lectern.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A section is removed while a student is about to get a seat in it. */
@SpringBootTest
class RemovedMeanwhileIntegrationTest {

    private static final UserId ADA = new UserId(1);

    @Autowired
    Enrollments enrollments;

    @Autowired
    EnrollmentWriter writer;

    @Autowired
    SeatQueries seats;

    @Autowired
    RegistrationQueries queries;

    @Autowired
    Promoter promoter;

    @Autowired
    SeatMoves moves;

    @Autowired
    LinePromotion walk;

    @Autowired
    Tickets tickets;

    @Autowired
    PromotionQueue queue;

    @Autowired
    MongoTemplate mongo;

    private School school;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
    }

    @Test
    void nobodyIsLeftWithASeatInASectionThatIsGone() {
        Section kept = school.lecture("1001", 5, 9);
        Section removed = school.lecture("2001", 5, 11);
        desk(enrollments).enroll(ADA, EnrollRequest.seatsIn(Bundle.of(kept.id())), ADA, null);
        desk(removing(removed)).enroll(ADA, EnrollRequest.seatsIn(Bundle.of(removed.id())), ADA, null);
        queue.awaitQuiet();
        stayGone(removed, () -> assertThat(seats.count(removed.id()))
                .as("the office may put it back")
                .isOne());

        Enrollment left = ada();
        assertThat(left.courses()).extracting(HeldSection::sectionId).containsExactly(kept.id());
        assertThat(seats.count(removed.id())).isZero();
        assertThat(left.history()).extracting(HistoryEntry::event).endsWith(HistoryEntry.Event.REMOVED);
    }

    @Test
    void nobodyWaitsForASectionThatIsGone() {
        Section art = school.lecture("1001", 0, 9);
        desk(enrollments).enroll(ADA, new EnrollRequest(Bundle.of(art.id()), true, null), ADA, null);
        queue.awaitQuiet();
        remove(art);
        stayGone(art, () -> assertThat(ada().sectionsWaitedFor()).containsExactly(art.id()));
        assertThat(ada().sectionsWaitedFor()).isEmpty();
        assertThat(ada().history()).extracting(HistoryEntry::event).endsWith(HistoryEntry.Event.LEFT);
    }

    /** The line is looked at now and when the section has been gone for as long as it takes. */
    private void stayGone(Section section, Runnable before) {
        var clock = mock(Clock.class);
        var later = new Promoter(enrollments, writer, seats, queries, moves, walk, queue, clock);
        var now = Instant.now();
        when(clock.instant()).thenReturn(now);
        later.promote(section.id());
        before.run();
        when(clock.instant()).thenReturn(now.plus(Promoter.UNTIL_GONE_FOR_GOOD));
        later.promote(section.id());
    }

    private Enrollment ada() {
        return enrollments.findById(Enrollment.idOf(ADA, School.TERM)).orElseThrow();
    }

    private void remove(Section section) {
        mongo.getCollection("section")
                .deleteOne(new Document("_id", section.id().toString()));
    }

    /** The repository, but just before it first writes, the section is removed. */
    private Enrollments removing(Section section) {
        Enrollments overtaken = mock(Enrollments.class, delegatesTo(enrollments));
        doAnswer(call -> {
                    remove(section);
                    return enrollments.save(call.<Enrollment>getArgument(0));
                })
                .when(overtaken)
                .save(any(Enrollment.class));
        return overtaken;
    }

    private RegistrationHandler desk(Enrollments written) {
        var writing = new EnrollmentWriter(written, queue);
        var clock = Clock.systemUTC();
        return new RegistrationHandler(
                new RegistrationContexts(seats, queries, promoter, clock),
                new RegistrationWriter(writing, tickets),
                new UndoTime(Duration.ZERO),
                clock);
    }
}

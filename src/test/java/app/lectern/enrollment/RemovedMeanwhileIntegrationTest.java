package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
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
    SeatMap seats;

    @Autowired
    Readings readings;

    @Autowired
    Promoter promoter;

    @Autowired
    Tickets tickets;

    @Autowired
    Lookout lookout;

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
        desk(enrollments).enroll(ADA, Wish.seatsIn(Set.of(kept.id())), ADA, null);
        desk(removing(removed)).enroll(ADA, Wish.seatsIn(Set.of(removed.id())), ADA, null);
        lookout.awaitQuiet();

        Enrollment left =
                enrollments.findById(Enrollment.idOf(ADA, School.TERM)).orElseThrow();
        assertThat(left.courses()).extracting(HeldSection::sectionId).containsExactly(kept.id());
        assertThat(seats.count(removed.id())).isZero();
        assertThat(left.history()).extracting(HistoryEntry::event).endsWith(HistoryEntry.Event.REMOVED);
    }

    /** The repository, but just before it first writes, the section is removed. */
    private Enrollments removing(Section section) {
        Enrollments overtaken = mock(Enrollments.class, delegatesTo(enrollments));
        doAnswer(call -> {
                    mongo.getCollection("section")
                            .deleteOne(new Document("_id", section.id().toString()));
                    return enrollments.save(call.<Enrollment>getArgument(0));
                })
                .when(overtaken)
                .save(any(Enrollment.class));
        return overtaken;
    }

    private SeatDesk desk(Enrollments written) {
        return new SeatDesk(
                written, seats, readings, promoter, tickets, lookout, new UndoTime(Duration.ZERO), Clock.systemUTC());
    }
}

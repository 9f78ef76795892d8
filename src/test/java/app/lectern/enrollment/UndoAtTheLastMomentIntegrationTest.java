package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.waitlist.Promoter;
import app.lectern.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Takes a drop back while the time for that runs out. */
@SpringBootTest
class UndoAtTheLastMomentIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final Duration UNDO = Duration.ofMinutes(5);

    @Autowired
    Enrollments enrollments;

    @Autowired
    RegistrationWriter writer;

    @Autowired
    SeatQueries seats;

    @Autowired
    RegistrationQueries queries;

    @Autowired
    Promoter promoter;

    @Autowired
    MongoTemplate mongo;

    @Test
    void isDecidedUponAsOfOneInstant() {
        TestDatabase.clear(mongo);
        Section art = new School(mongo).lecture("1001", 5, 9);
        var clock = mock(Clock.class);
        var contexts = new RegistrationContexts(seats, queries, promoter, clock);
        var handler = new RegistrationHandler(contexts, writer, new UndoTime(UNDO), clock);
        Instant dropped = Instant.now();
        when(clock.instant()).thenReturn(dropped);
        handler.enroll(ADA, EnrollRequest.seatsIn(Bundle.of(art.id())), ADA, null);
        handler.drop(ADA, art.id(), ADA, null);

        when(clock.instant())
                .thenReturn(
                        dropped.plus(UNDO).minusMillis(1), dropped.plus(UNDO).plusMillis(1));
        EnrollOutcome outcome = handler.undo(ADA, art.id(), ADA, null);

        assertThat(outcome).isInstanceOf(EnrollOutcome.Done.class);
        Enrollment ada = enrollments.findById(Enrollment.idOf(ADA, School.TERM)).orElseThrow();
        assertThat(ada.holds(art.id())).isTrue();
        assertThat(ada.dropped()).isEmpty();
    }
}

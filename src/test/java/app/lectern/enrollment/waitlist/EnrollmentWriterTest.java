package app.lectern.enrollment.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HeldSection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

class EnrollmentWriterTest {

    private static final UserId ANA = new UserId(1);
    private static final SectionId ART = new SectionId(School.TERM, "1001");

    private final Enrollment before = Enrollment.none(ANA, School.TERM);
    private final Enrollment after =
            before.with(List.of(new HeldSection(new CourseId("ART-1"), ART, 1, 4, Instant.EPOCH)), ANA);

    private final Enrollments enrollments = mock(Enrollments.class);
    private final PromotionQueue queue = new PromotionQueue(Clock.systemUTC(), event -> {});
    private final EnrollmentWriter writer = new EnrollmentWriter(enrollments, queue);

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void linesAreLookedAtThoughNobodyKnowsWhetherItWasWritten() throws InterruptedException {
        when(enrollments.save(any(Enrollment.class))).thenThrow(new DataAccessResourceFailureException("No answer"));
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> writer.replace(before, after));
        assertThat(queue.take())
                .containsExactlyInAnyOrder(
                        new PromotionTrigger.Section(ART), new PromotionTrigger.LaterTerms(Set.of(ANA), School.TERM));
    }

    @Test
    void whatWasNotWrittenMovesNoLine() throws InterruptedException {
        when(enrollments.save(any(Enrollment.class))).thenThrow(new DuplicateKeyException("Somebody was faster"));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> writer.replace(before, after));
        assertThat(queue.take()).isEmpty();
    }
}

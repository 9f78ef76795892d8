package app.lectern.enrollment.record;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * How a student stands with a section.
 *
 * @param sectionId the section
 * @param courseId the course it belongs to
 * @param status which of the four
 * @param credits what it counts; 0 while waiting
 * @param seat the number of the seat; {@code null} without one
 * @param position the place in line, the first being 1; {@code null} when not waiting
 * @param since when it came to that
 * @param undoUntil until when the drop can be undone; {@code null} when it can't
 * @param ifPromotedDrop what is given up for the seat when its turn comes; {@code null} when nothing
 */
public record EnrollmentStatus(
        SectionId sectionId,
        @Field("courseID") CourseId courseId,
        Status status,
        int credits,
        @Nullable Integer seat,
        @Nullable Integer position,
        Instant since,
        @Nullable Instant undoUntil,
        @Nullable SectionId ifPromotedDrop) {

    /** What a student can have to do with a section. */
    public enum Status {
        ENROLLED,
        WAITLISTED,
        DROPPED,
        WITHDRAWN,
        /** Left the line. */
        LEFT
    }

    public static EnrollmentStatus enrolled(HeldSection held) {
        return new EnrollmentStatus(
                held.sectionId(),
                held.courseId(),
                Status.ENROLLED,
                held.credits(),
                held.seat(),
                null,
                held.since(),
                null,
                null);
    }

    public static EnrollmentStatus dropped(DroppedSection dropped) {
        return new EnrollmentStatus(
                dropped.sectionId(),
                dropped.courseId(),
                dropped.withdrawn() ? Status.WITHDRAWN : Status.DROPPED,
                dropped.credits(),
                null,
                null,
                dropped.at(),
                dropped.heldUntil(),
                null);
    }

    public static EnrollmentStatus waiting(WaitingEntry entry, Ticket ticket, int position) {
        return new EnrollmentStatus(
                ticket.sectionId(),
                entry.courseId(),
                Status.WAITLISTED,
                0,
                null,
                position,
                entry.since(),
                null,
                entry.ifPromotedDrop());
    }

    public static EnrollmentStatus left(WaitingEntry entry, Ticket ticket, Instant at) {
        return new EnrollmentStatus(ticket.sectionId(), entry.courseId(), Status.LEFT, 0, null, null, at, null, null);
    }
}

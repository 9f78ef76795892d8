package app.lectern.enrollment.record;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * How a student stands with a section.
 *
 * @param sectionId the section
 * @param courseId the course it belongs to
 * @param status how they stand
 * @param credits what it counts; 0 while waiting
 * @param seat the number of the seat; {@code null} without one
 * @param position the place in line, the first being 1; {@code null} when not waiting
 * @param since when it came to that
 * @param undoUntil until when the drop can be undone; {@code null} when it can't
 * @param ifPromotedDrop what is given up for the seat when its turn comes; {@code null} when nothing
 */
@RecordBuilder
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
        return EnrollmentStatusBuilder.builder()
                .sectionId(held.sectionId())
                .courseId(held.courseId())
                .status(Status.ENROLLED)
                .credits(held.credits())
                .seat(held.seat())
                .since(held.since())
                .build();
    }

    public static EnrollmentStatus dropped(DroppedSection dropped) {
        return EnrollmentStatusBuilder.builder()
                .sectionId(dropped.sectionId())
                .courseId(dropped.courseId())
                .status(dropped.withdrawn() ? Status.WITHDRAWN : Status.DROPPED)
                .credits(dropped.credits())
                .since(dropped.at())
                .undoUntil(dropped.heldUntil())
                .build();
    }

    public static EnrollmentStatus waiting(WaitingEntry entry, Ticket ticket, int position) {
        return EnrollmentStatusBuilder.builder()
                .sectionId(ticket.sectionId())
                .courseId(entry.courseId())
                .status(Status.WAITLISTED)
                .position(position)
                .since(entry.since())
                .ifPromotedDrop(entry.ifPromotedDrop())
                .build();
    }

    public static EnrollmentStatus left(WaitingEntry entry, Ticket ticket, Instant at) {
        return EnrollmentStatusBuilder.builder()
                .sectionId(ticket.sectionId())
                .courseId(entry.courseId())
                .status(Status.LEFT)
                .since(at)
                .build();
    }
}

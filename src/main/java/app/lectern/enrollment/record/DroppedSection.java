package app.lectern.enrollment.record;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A section that a student gave up.
 *
 * @param courseId the course it belongs to
 * @param sectionId the section
 * @param seat the number of the seat that they had
 * @param credits what it counted
 * @param since when they had got the seat
 * @param at when they gave it up
 * @param heldUntil until when the seat is kept for them; {@code null} when it is not kept any more
 * @param withdrawn whether it leaves a mark, because the last day to drop without one was over
 */
public record DroppedSection(
        @Field("courseID") CourseId courseId,
        SectionId sectionId,
        int seat,
        int credits,
        Instant since,
        Instant at,
        @Nullable Instant heldUntil,
        boolean withdrawn) {

    public static DroppedSection of(HeldSection held, Instant at, @Nullable Instant heldUntil, boolean withdrawn) {
        return new DroppedSection(
                held.courseId(), held.sectionId(), held.seat(), held.credits(), held.since(), at, heldUntil, withdrawn);
    }

    /** What of all that was dropped comes back with this section; nothing when it doesn't come back. */
    public static List<DroppedSection> undoable(List<DroppedSection> all, SectionId section, Instant now) {
        return all.stream()
                .filter(it -> it.sectionId().equals(section) && it.canBeUndone(now))
                .findFirst()
                .map(it -> all.stream()
                        .filter(other -> other.at().equals(it.at()) && other.canBeUndone(now))
                        .toList())
                .orElse(List.of());
    }

    /** Whether the seat is still in the student's hands, be the time over or not. */
    boolean keepsSeat() {
        return heldUntil != null;
    }

    /** Whether the seat is kept, but the time is over. */
    public boolean isExpired(Instant now) {
        return isExpired(heldUntil, now);
    }

    public static boolean isExpired(@Nullable Instant heldUntil, Instant now) {
        return heldUntil != null && !heldUntil.isAfter(now);
    }

    /** Whether it can still be undone. */
    public boolean canBeUndone(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now);
    }

    DroppedSection letGo() {
        return new DroppedSection(courseId, sectionId, seat, credits, since, at, null, withdrawn);
    }

    DroppedSection movedTo(int number) {
        return new DroppedSection(courseId, sectionId, number, credits, since, at, heldUntil, withdrawn);
    }

    public HeldSection takenBack() {
        return new HeldSection(courseId, sectionId, seat, credits, since);
    }
}

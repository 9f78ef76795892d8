package app.lectern.enrollment.record;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A bundle that a student waits for: all of it, or nothing yet.
 *
 * @param courseId the course that its first section belongs to
 * @param tickets its sections, each with the student's place in the line
 * @param since when the student joined
 * @param ifPromotedDrop the section to give up in the same write; {@code null} when none
 * @param passedOver why the student was last passed over; empty when never
 */
public record WaitingEntry(
        @Field("courseID") CourseId courseId,
        List<Ticket> tickets,
        Instant since,
        @Nullable SectionId ifPromotedDrop,
        List<Reason> passedOver) {

    public WaitingEntry {
        passedOver = passedOver == null ? List.of() : List.copyOf(passedOver);
    }

    /** What is waited for together. */
    public Bundle bundle() {
        return Bundle.of(tickets.stream().map(Ticket::sectionId).toList());
    }

    public Set<SectionId> sections() {
        return bundle().sections();
    }

    boolean isFor(SectionId section) {
        return tickets.stream().anyMatch(it -> it.sectionId().equals(section));
    }

    public Ticket ticketFor(SectionId section) {
        return tickets.stream()
                .filter(it -> it.sectionId().equals(section))
                .findFirst()
                .orElseThrow();
    }

    /** In the same place; what spoke against it before says nothing any more. */
    public WaitingEntry givingUp(SectionId givenUp) {
        return new WaitingEntry(courseId, tickets, since, givenUp, List.of());
    }

    WaitingEntry passedOver(List<Reason> why) {
        return new WaitingEntry(courseId, tickets, since, ifPromotedDrop, why);
    }
}

package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who sits in a section, and who waits. */
@Service
public class RosterService {

    private final Enrollments enrollments;
    private final SeatMap seats;

    RosterService(Enrollments enrollments, SeatMap seats) {
        this.enrollments = enrollments;
        this.seats = seats;
    }

    /**
     * One who sits in a section.
     *
     * @param userId the student
     * @param seat the number of their seat
     * @param since when they got it
     */
    public record Sitter(UserId userId, int seat, Instant since) {}

    /** Who sits in the section, by seat. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Sitter> roster(SectionId section) {
        return enrollments.findBySeatsMatches(Seat.patternFor(section)).stream()
                .flatMap(enrollment -> enrollment.held(Set.of(section)).stream()
                        .map(held -> new Sitter(enrollment.userId(), held.seat(), held.since())))
                .sorted(Comparator.comparingInt(Sitter::seat))
                .toList();
    }

    /**
     * One who waits for a section.
     *
     * @param userId the student
     * @param ticket the number that orders the line
     * @param position the place in line, the first being 1
     * @param since when they joined
     */
    public record Waiter(UserId userId, int ticket, int position, Instant since) {}

    /** Who waits for the section, the first in line first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Waiter> line(SectionId section) {
        SeatChart chart = seats.charts(Set.of(section)).of(section);
        List<String> ids = chart.line().values().stream()
                .map(student -> Enrollment.idOf(student, section.term()))
                .toList();
        return enrollments.findAllById(ids).stream()
                .flatMap(enrollment -> enrollment.waitingFor(section).stream()
                        .map(entry -> waiter(enrollment.userId(), entry, section, chart)))
                .sorted(Comparator.comparingInt(Waiter::ticket))
                .toList();
    }

    private static Waiter waiter(UserId student, WaitingEntry entry, SectionId section, SeatChart chart) {
        int ticket = entry.ticketFor(section).ticket();
        return new Waiter(student, ticket, chart.position(ticket), entry.since());
    }
}

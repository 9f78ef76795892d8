package app.lectern.enrollment;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.record.Seat;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.Ticket;
import app.lectern.enrollment.record.WaitingEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who sits in a section, and who waits. */
@Service
public class RosterService {

    private static final Comparator<EnrollmentStatus> IN_ORDER = Comparator.comparing(EnrollmentStatus::status)
            .thenComparing(EnrollmentStatus::seat, nullsLast(naturalOrder()))
            .thenComparing(EnrollmentStatus::position, nullsLast(naturalOrder()))
            .thenComparing(EnrollmentStatus::since, reverseOrder());

    private final Enrollments enrollments;
    private final SeatQueries seats;
    private final Clock clock;

    RosterService(Enrollments enrollments, SeatQueries seats, Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.clock = clock;
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

    /**
     * Somebody who has or had to do with a section.
     *
     * @param userId the student
     * @param standing how they stand with it
     * @param passedOver why they were last passed over; empty when they don't wait, or never were
     */
    public record RosterEntry(UserId userId, EnrollmentStatus standing, List<Reason> passedOver) {}

    /** Who sits in the section by seat, who waits by place in line, and who gave it up, the last first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<RosterEntry> everybody(SectionId section) {
        SeatChart chart = seats.charts(Set.of(section)).of(section);
        return enrollments.findAround(section.term().value(), Seat.patternFor(section), section.toString()).stream()
                .map(enrollment -> enrollment.letGo(clock.instant()))
                .flatMap(enrollment -> entries(enrollment, section, chart))
                .sorted(Comparator.comparing(RosterEntry::standing, IN_ORDER).thenComparing(RosterEntry::userId))
                .toList();
    }

    private static Stream<RosterEntry> entries(Enrollment enrollment, SectionId section, SeatChart chart) {
        UserId student = enrollment.userId();
        Stream<RosterEntry> held = enrollment.held(Set.of(section)).stream()
                .map(it -> new RosterEntry(student, EnrollmentStatus.enrolled(it), List.of()));
        Stream<RosterEntry> waiting =
                enrollment.waitingFor(section).stream().map(it -> inLine(student, it, section, chart));
        Stream<RosterEntry> dropped = enrollment.dropped().stream()
                .filter(it -> it.sectionId().equals(section))
                .map(it -> new RosterEntry(student, EnrollmentStatus.dropped(it), List.of()));
        return Stream.of(held, waiting, dropped).flatMap(it -> it);
    }

    private static RosterEntry inLine(UserId student, WaitingEntry entry, SectionId section, SeatChart chart) {
        Ticket ticket = entry.ticketFor(section);
        var standing = EnrollmentStatus.waiting(entry, ticket, chart.position(ticket.ticket()));
        return new RosterEntry(student, standing, entry.passedOver());
    }

    private static Waiter waiter(UserId student, WaitingEntry entry, SectionId section, SeatChart chart) {
        int ticket = entry.ticketFor(section).ticket();
        return new Waiter(student, ticket, chart.position(ticket), entry.since());
    }
}

package app.lectern.enrollment.startup;

import app.lectern.base.SectionId;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.VersionedWrites;
import app.lectern.enrollment.rules.FreeSeats;
import app.lectern.enrollment.startup.OldEnrollments.Kind;
import app.lectern.enrollment.startup.OldEnrollments.Move;
import app.lectern.storage.upgrade.Finding;
import app.lectern.storage.upgrade.Upgrade;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Seats students who were enrolled before there were seats. No rule is asked: whoever was in stays in, be it above the
 * capacity. It remembers which seats are in use, for one run of the upgrade.
 */
class UpgradeSeating {

    private final Enrollments enrollments;
    private final SeatQueries seats;
    private final Upgrade.Progress progress;
    private final Map<SectionId, Set<Integer>> occupied = new HashMap<>();

    UpgradeSeating(Enrollments enrollments, SeatQueries seats, Upgrade.Progress progress) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.progress = progress;
    }

    /** Gives the student the seats that they lack, by one write. */
    void seat(List<Move> moves) {
        VersionedWrites.untilNotOvertaken(() -> {
            try {
                return tryToSeat(moves);
            } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
                occupied.clear();
                throw overtaken;
            }
        });
    }

    private Enrollment tryToSeat(List<Move> moves) {
        var first = moves.getFirst();
        var current = enrollments
                .findById(first.enrollmentId())
                .orElseGet(
                        () -> Enrollment.none(first.student(), first.section().term()));
        var lacking = moves.stream().filter(move -> lacks(current, move)).toList();
        if (lacking.isEmpty()) {
            return current;
        }
        return enrollments.save(current.with(lacking.stream().map(this::held).toList(), first.student()));
    }

    private boolean lacks(Enrollment current, Move move) {
        if (current.holds(move.section().id())) {
            return false;
        }
        boolean inAnother = !current.heldOf(move.section().courseId()).isEmpty();
        if (inAnother) {
            progress.found(Finding.in(
                    move.original(),
                    Kind.ENROLLMENT_COURSE_HELD,
                    move.student(),
                    move.section().courseId()));
        }
        return !inAnother;
    }

    private HeldSection held(Move move) {
        var section = move.section();
        var taken = occupied.computeIfAbsent(section.id(), this::occupiedIn);
        int seat = FreeSeats.lowest(taken);
        taken.add(seat);
        return new HeldSection(section.courseId(), section.id(), seat, section.worth(), move.since());
    }

    private Set<Integer> occupiedIn(SectionId section) {
        return new HashSet<>(seats.occupied(Set.of(section)).getOrDefault(section, Set.of()));
    }
}

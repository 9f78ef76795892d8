package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who sits in a section. */
@Service
public class RosterService {

    private final Enrollments enrollments;

    RosterService(Enrollments enrollments) {
        this.enrollments = enrollments;
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
}

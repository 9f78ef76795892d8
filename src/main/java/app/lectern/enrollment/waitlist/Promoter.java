package app.lectern.enrollment.waitlist;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.VersionedWrites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Moves a section's line: the lowest ticket whose student may take a seat now gets it. Anyone may run it at any time, any
 * number at once; it always ends with nothing left to do. See {@code docs/decisions/0011-the-line-moves-itself.md}.
 */
@Component
public class Promoter {

    /** The office puts a section back at once when it sees that somebody got in while it removed it; a stalled one later. */
    public static final Duration UNTIL_GONE_FOR_GOOD = Duration.ofSeconds(10);

    private final Map<SectionId, Instant> missing = new ConcurrentHashMap<>();
    private final Enrollments enrollments;
    private final EnrollmentWriter writer;
    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final SeatMoves moves;
    private final LinePromotion walk;
    private final PromotionQueue queue;
    private final Clock clock;

    public Promoter(
            Enrollments enrollments,
            EnrollmentWriter writer,
            SeatQueries seats,
            RegistrationQueries queries,
            SeatMoves moves,
            LinePromotion walk,
            PromotionQueue queue,
            Clock clock) {
        this.enrollments = enrollments;
        this.writer = writer;
        this.seats = seats;
        this.queries = queries;
        this.moves = moves;
        this.walk = walk;
        this.queue = queue;
        this.clock = clock;
    }

    /** Whether a newcomer has to let others go first. */
    public static boolean isNeeded(Section section, SeatChart chart) {
        boolean othersFirst =
                !chart.line().isEmpty() || !chart.above(section.capacity()).isEmpty();
        return !chart.expired().isEmpty() || othersFirst && !chart.isFull(section.capacity());
    }

    /**
     * Lets go of what was kept too long, moves who sits in the wrong place, and gives each free seat to the line.
     *
     * @return the section as it was when there was nothing left to do: the seats that were free then are those that nobody
     *     in line could take; others that come free later are theirs first
     */
    public PromotedSection promote(SectionId id) {
        Optional<PromotedSection> settled = Optional.empty();
        while (settled.isEmpty()) {
            settled = VersionedWrites.untilNotOvertaken(() -> round(id));
        }
        return settled.get();
    }

    /** Empty when something has changed, so that all must be looked at anew. */
    private Optional<PromotedSection> round(SectionId id) {
        Section section = queries.existing(Set.of(id)).stream()
                .map(SectionInContext::section)
                .findFirst()
                .orElse(null);
        if (section != null) {
            missing.remove(id);
        }
        SeatChart chart = seats.charts(Set.of(id)).of(id);
        boolean changed = section == null ? removeFrom(chart) : changes(section, chart);
        return changed ? Optional.empty() : Optional.of(new PromotedSection(section, chart));
    }

    private boolean changes(Section section, SeatChart chart) {
        if (!chart.expired().isEmpty()) {
            chart.expired().forEach(student -> letGo(student, section.id()));
            return true;
        }
        return moves.moveOne(section, chart) || walk.offer(section, chart);
    }

    /** Nobody keeps a seat in a section that is no more, or waits for one. */
    private boolean removeFrom(SeatChart chart) {
        Set<UserId> concerned = new HashSet<>(chart.holders().values());
        concerned.addAll(chart.line().values());
        if (concerned.isEmpty()) {
            missing.remove(chart.section());
            return false;
        }
        if (!isGoneForGood(chart.section())) {
            return false;
        }
        concerned.forEach(student -> stored(student, chart.section())
                .ifPresent(it -> writer.replace(it, it.withoutRemoved(chart.section(), clock.instant()))));
        return true;
    }

    private boolean isGoneForGood(SectionId section) {
        Instant now = clock.instant();
        Instant sure = missing.computeIfAbsent(section, id -> now).plus(UNTIL_GONE_FOR_GOOD);
        boolean soon = now.isBefore(sure);
        if (soon) {
            queue.lookAt(sure, new PromotionTrigger.Section(section));
        }
        return !soon;
    }

    private void letGo(UserId student, SectionId section) {
        Instant now = clock.instant();
        stored(student, section)
                .filter(it -> it.dropped().stream().anyMatch(dropped -> dropped.isExpired(now)))
                .ifPresent(it -> writer.replace(it, it.letGo(now)));
    }

    private Optional<Enrollment> stored(UserId student, SectionId section) {
        return enrollments.findById(Enrollment.idOf(student, section.term()));
    }
}

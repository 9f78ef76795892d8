package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.toCollection;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.VersionedWrites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves a section's line: gives each free seat to the student with the lowest ticket who may take it now. Every thread of
 * every server may promote any section at any time: each step is one versioned write, and a promotion ends when a look
 * finds nothing left to do. See {@code docs/decisions/0011-the-line-moves-itself.md}.
 */
@Component
public class Promoter {

    /**
     * For how long a section has been missing before its students lose their seats. A registrar who removes a section puts
     * it back when a student got in meanwhile, at once or, if their process stalls, within this time.
     */
    public static final Duration UNTIL_GONE_FOR_GOOD = Duration.ofSeconds(10);

    private final Map<SectionId, Instant> missing = new ConcurrentHashMap<>();
    private final Enrollments enrollments;
    private final EnrollmentWriter writer;
    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final SeatMoves moves;
    private final LinePromotion line;
    private final PromotionQueue queue;
    private final Clock clock;

    public Promoter(
            Enrollments enrollments,
            EnrollmentWriter writer,
            SeatQueries seats,
            RegistrationQueries queries,
            SeatMoves moves,
            LinePromotion line,
            PromotionQueue queue,
            Clock clock) {
        this.enrollments = enrollments;
        this.writer = writer;
        this.seats = seats;
        this.queries = queries;
        this.moves = moves;
        this.line = line;
        this.queue = queue;
        this.clock = clock;
    }

    /** Whether this section's line must be moved before a newcomer may take a seat in it. */
    public static boolean isNeeded(Section section, SeatChart chart) {
        boolean othersFirst =
                !chart.line().isEmpty() || !chart.above(section.capacity()).isEmpty();
        return !chart.expired().isEmpty() || othersFirst && !chart.isFull(section.capacity());
    }

    /**
     * In which of these sections something may have to move: where somebody waits, sits above the capacity, or has a seat
     * that was kept after a drop until now; and where somebody has something though the section is no more.
     */
    Set<SectionId> due(SeatCharts charts) {
        Map<SectionId, Integer> capacities =
                queries.capacities(charts.all().map(SeatChart::section).toList());
        return charts.all()
                .filter(it -> isDue(it, capacities.get(it.section())))
                .map(SeatChart::section)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** @param capacity {@code null} when the section is no more */
    private boolean isDue(SeatChart chart, @Nullable Integer capacity) {
        if (capacity == null) {
            return missing.containsKey(chart.section())
                    || !chart.holders().isEmpty()
                    || !chart.line().isEmpty();
        }
        missing.remove(chart.section());
        return !chart.line().isEmpty()
                || !chart.expired().isEmpty()
                || !chart.above(capacity).isEmpty();
    }

    /**
     * Frees the seats whose time after a drop is over, moves students who sit above the capacity or outside the seats kept
     * for their group, and gives each free seat to the first waiter who may take it.
     *
     * @return the section when nothing was left to do. No waiter could take the seats that were free then; a seat that
     *     comes free later is offered to the waiters first
     */
    public PromotedSection promote(SectionId id) {
        Optional<PromotedSection> promoted = Optional.empty();
        while (promoted.isEmpty()) {
            promoted = VersionedWrites.untilNotOvertaken(() -> step(id));
        }
        return promoted.get();
    }

    /** Makes one change, if there is one to make; the section when there was none. */
    private Optional<PromotedSection> step(SectionId id) {
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
        return moves.moveOne(section, chart) || line.offer(section, chart);
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

package app.lectern.enrollment.waitlist;

import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.SeatGroup;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.Seat;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.rules.FreeSeats;
import app.lectern.enrollment.rules.SeatRanges;
import app.lectern.people.StudentFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves students within a section: who sits above the capacity comes down to a number that has become free, and who
 * sits in a general seat goes to one kept for their group when somebody waits for a seat.
 */
@Component
public class SeatMoves {

    private final Enrollments enrollments;
    private final EnrollmentWriter writer;
    private final RegistrationQueries queries;
    private final CatalogService catalog;
    private final Clock clock;

    SeatMoves(
            Enrollments enrollments,
            EnrollmentWriter writer,
            RegistrationQueries queries,
            CatalogService catalog,
            Clock clock) {
        this.enrollments = enrollments;
        this.writer = writer;
        this.queries = queries;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Makes the first move that is due, and says whether there was one. */
    boolean moveOne(Section section, SeatChart chart) {
        List<Integer> above = chart.above(section.capacity());
        boolean roomToMakeFor = !chart.line().isEmpty() && !section.reserved().isEmpty();
        if (above.isEmpty() && !roomToMakeFor) {
            return false;
        }
        SeatRanges ranges = SeatRanges.of(section, today(section));
        return comeDown(section, chart, ranges, above)
                || roomToMakeFor && !hasFreeGeneralSeat(ranges, chart) && makeRoom(section, chart, ranges);
    }

    private LocalDate today(Section section) {
        return catalog.term(section.term())
                .map(term -> LocalDate.ofInstant(clock.instant(), term.zone()))
                .orElseThrow();
    }

    private static boolean hasFreeGeneralSeat(SeatRanges ranges, SeatChart chart) {
        return FreeSeats.pick(ranges, chart.occupied(), group -> false).isPresent();
    }

    private boolean comeDown(Section section, SeatChart chart, SeatRanges ranges, List<Integer> above) {
        if (above.isEmpty()) {
            return false;
        }
        var facts = queries.facts(chart.holders().values());
        return above.stream()
                .flatMap(number -> move(chart, number, pick(section, chart, ranges, facts, number)))
                .anyMatch(move -> carryOut(section, move));
    }

    private boolean makeRoom(Section section, SeatChart chart, SeatRanges ranges) {
        if (ranges.kept().stream().allMatch(range -> isTaken(range, chart))) {
            return false;
        }
        var facts = queries.facts(chart.holders().values());
        return chart.occupied().stream()
                .filter(ranges::isGeneral)
                .sorted()
                .flatMap(number -> move(chart, number, pick(section, chart, ranges, facts, number)))
                .anyMatch(move -> carryOut(section, move));
    }

    private static boolean isTaken(SeatRanges.Range range, SeatChart chart) {
        return chart.occupied().stream().filter(range::has).count() == range.size();
    }

    private static OptionalInt pick(
            Section section, SeatChart chart, SeatRanges ranges, Map<UserId, StudentFacts> facts, int from) {
        UserId holder = chart.holder(from);
        Predicate<String> belongsTo = group -> Optional.ofNullable(facts.get(holder))
                .filter(it ->
                        SeatGroup.of(group).admits(it.classification(), it.majors(), it.transfer(), section.courseId()))
                .isPresent();
        return FreeSeats.pick(ranges, chart.occupied(), belongsTo);
    }

    private static Stream<Move> move(SeatChart chart, int from, OptionalInt to) {
        return to.stream().mapToObj(number -> new Move(chart.holder(from), from, number));
    }

    private boolean carryOut(Section section, Move move) {
        Instant now = clock.instant();
        var seat = new Seat(section.id(), move.from());
        Optional<Enrollment> stored = enrollments
                .findById(Enrollment.idOf(move.student(), section.term()))
                .filter(it -> it.seatsInUse().contains(seat));
        stored.ifPresent(it -> writer.replace(it, it.moved(section.id(), move.to(), now)));
        return true;
    }

    private record Move(UserId student, int from, int to) {}
}

package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.HistoryEntry.Event;
import app.lectern.enrollment.SeatChart.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves a section's line: the lowest ticket whose student may take a seat now gets it. Anyone may run it at any time, any
 * number at once; it always ends with nothing left to do. See {@code docs/decisions/0011-the-line-moves-itself.md}.
 */
@Component
class Promoter {

    private final Enrollments enrollments;
    private final SeatMap seats;
    private final Readings readings;
    private final SeatMoves moves;
    private final RuleOverrides overrides;
    private final Lookout lookout;
    private final Clock clock;

    Promoter(
            Enrollments enrollments,
            SeatMap seats,
            Readings readings,
            SeatMoves moves,
            RuleOverrides overrides,
            Lookout lookout,
            Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.readings = readings;
        this.moves = moves;
        this.overrides = overrides;
        this.lookout = lookout;
        this.clock = clock;
    }

    /** Whether a newcomer has to let others go first. */
    static boolean isNeeded(Section section, SeatChart chart) {
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
    SeatChart promote(SectionId id) {
        Optional<SeatChart> settled = Optional.empty();
        while (settled.isEmpty()) {
            settled = VersionedWrites.untilNotOvertaken(() -> round(id));
        }
        return settled.get();
    }

    /** Empty when something has changed, so that all must be looked at anew. */
    private Optional<SeatChart> round(SectionId id) {
        Optional<Offer> offer = readings.existing(Set.of(id)).stream().findFirst();
        SeatChart chart = seats.charts(Set.of(id)).of(id);
        boolean changed =
                offer.isEmpty() ? removeFrom(chart) : changes(offer.get().section(), chart);
        return changed ? Optional.empty() : Optional.of(chart);
    }

    private boolean changes(Section section, SeatChart chart) {
        if (!chart.expired().isEmpty()) {
            chart.expired().forEach(student -> letGo(student, section.id()));
            return true;
        }
        return moves.moveOne(section, chart) || offerToLine(section, chart);
    }

    /** Nobody keeps a seat in a section that is no more, or waits for one. */
    private boolean removeFrom(SeatChart chart) {
        Set<UserId> concerned = new HashSet<>(chart.holders().values());
        concerned.addAll(chart.line().values());
        concerned.forEach(student -> stored(student, chart.section())
                .ifPresent(it -> save(it, it.withoutRemoved(chart.section(), clock.instant()))));
        return !concerned.isEmpty();
    }

    private void letGo(UserId student, SectionId section) {
        Instant now = clock.instant();
        stored(student, section)
                .filter(it -> it.dropped().stream().anyMatch(dropped -> dropped.isExpired(now)))
                .ifPresent(it -> save(it, it.letGo(now)));
    }

    private Optional<Enrollment> stored(UserId student, SectionId section) {
        return enrollments.findById(Enrollment.idOf(student, section.term()));
    }

    private boolean offerToLine(Section section, SeatChart chart) {
        boolean full = chart.isFull(section.capacity());
        var round = new Round(full ? section.id() : null);
        return inLine(section, chart, full).anyMatch(place -> offer(place, full, round));
    }

    /** Those who wait; when the section is full, only those whom the registrar lets sit above the capacity. */
    private Stream<Place> inLine(Section section, SeatChart chart, boolean full) {
        Stream<Place> line = chart.places().stream();
        if (chart.line().isEmpty() || !full) {
            return line;
        }
        Set<UserId> above = overrides.findBySectionIdAndStatus(section.id(), RuleOverride.Status.GRANTED).stream()
                .filter(RuleOverride::seatsAboveCapacity)
                .map(RuleOverride::userId)
                .collect(toSet());
        return line.filter(place -> above.contains(place.student()));
    }

    /**
     * Gives the student what they wait for if nothing speaks against it, else writes down what does.
     *
     * @param full whether the section was full when the line was looked at
     * @return whether all has to be looked at anew
     */
    private boolean offer(Place place, boolean full, Round round) {
        if (!round.isToAsk(place.ticket())) {
            return false;
        }
        round.ask(Set.of(place.ticket()));
        SectionId section = place.ticket().sectionId();
        StudentRecord record = readings.student(place.student(), section.term());
        Optional<WaitingEntry> waiting = record.enrollment().waitingFor(section).filter(it -> it.tickets()
                .contains(place.ticket()));
        if (waiting.isEmpty()) {
            return false;
        }
        WaitingEntry entry = waiting.get();
        round.ask(entry.tickets());
        SeatCharts charts = seats.charts(entry.sections());
        if (offerToThoseAheadElsewhere(entry, section, charts, round)) {
            return true;
        }
        var situation = new Situation(record, readings.offers(entry.sections()), charts, clock.instant());
        return decide(situation, entry, round)
                .map(objections -> passOver(situation, entry, section, objections) && !full)
                .orElse(true);
    }

    private boolean offerToThoseAheadElsewhere(WaitingEntry entry, SectionId section, SeatCharts charts, Round round) {
        Set<SectionId> elsewhere = entry.sections();
        elsewhere.remove(section);
        return !elsewhere.isEmpty()
                && readings.existing(elsewhere).stream()
                        .map(Offer::section)
                        .anyMatch(other -> offerToThoseAhead(entry.ticketFor(other.id()), other, charts, round));
    }

    /** Whether the section is full is another matter there than here: only if it was not, somebody was faster. */
    private boolean offerToThoseAhead(Ticket ticket, Section section, SeatCharts charts, Round round) {
        SeatChart chart = charts.of(section.id());
        boolean full = chart.isFull(section.capacity());
        return chart.ahead(ticket.ticket()).stream().anyMatch(place -> offer(place, full, round));
    }
    /** What speaks against it; empty when nothing does, so that something has changed or must be looked at anew. */
    private Optional<List<Objection>> decide(Situation situation, WaitingEntry entry, Round round) {
        var wish = new Wish(entry.sections(), false, entry.ifPromotedDrop());
        Enrollment before = situation.student().enrollment();
        return switch (Decisions.enroll(situation, wish, Event.PROMOTED, null)) {
            case Decision.Change(var after, var standings) -> {
                if (round.lets(entry, seats.charts(entry.sections()), withSeats(situation))) {
                    save(before, after);
                }
                yield Optional.empty();
            }
            case Decision.Same(var standings) -> {
                save(before, before.left(entry, null, situation.now()));
                yield Optional.empty();
            }
            case Decision.Refuse(var objections) -> {
                round.refuse(entry, objections);
                yield Optional.of(objections);
            }
            case Decision.Join join -> throw new IllegalStateException("Who waits already does not join");
        };
    }

    private static Set<SectionId> withSeats(Situation situation) {
        return situation.sections().stream()
                .filter(it -> !situation.charts().of(it.id()).isFull(it.capacity()))
                .map(Section::id)
                .collect(toSet());
    }

    /**
     * Once for each change of the reasons.
     *
     * @return whether a seat here is all that is lacking, which is no reason to be passed over here
     */
    private boolean passOver(Situation situation, WaitingEntry entry, SectionId section, List<Objection> objections) {
        List<Reason> why = objections.stream().map(Reason::of).toList();
        boolean onlyFullHere = objections.stream()
                .allMatch(it ->
                        it instanceof Objection.SectionFull && it.section().equals(section));
        if (!onlyFullHere && !why.equals(entry.passedOver())) {
            Enrollment before = situation.student().enrollment();
            save(before, before.passedOver(entry, section, why, situation.now()));
        }
        return onlyFullHere;
    }

    private void save(Enrollment before, Enrollment after) {
        lookout.changed(before, enrollments.save(after));
    }
}

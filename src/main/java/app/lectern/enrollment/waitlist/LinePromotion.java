package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.RuleOverrides;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatChart.Place;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.Ticket;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Goes along a section's line and gives the first who may have a seat the seat. In a long line nearly everybody is refused
 * for reasons that they have been told: that much is seen at a {@link LineSnapshot}, and everybody else is looked at by
 * themselves before anything is written.
 */
@Component
public class LinePromotion {

    /** So few are looked at one by one by fewer queries than all at once. */
    private static final int FEW = 3;

    private final EnrollmentWriter writer;
    private final SeatQueries seats;
    private final RegistrationQueries readings;
    private final LineSnapshots glances;
    private final RuleOverrides overrides;
    private final Clock clock;

    LinePromotion(
            EnrollmentWriter writer,
            SeatQueries seats,
            RegistrationQueries readings,
            LineSnapshots glances,
            RuleOverrides overrides,
            Clock clock) {
        this.writer = writer;
        this.seats = seats;
        this.readings = readings;
        this.glances = glances;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Offers what is free to one after the other, until somebody takes it.
     *
     * @param chart the section's seats and line
     * @return whether something has changed, so that all must be looked at anew
     */
    boolean offer(Section section, SeatChart chart) {
        boolean full = chart.isFull(section.capacity());
        List<Place> line = inLine(section, chart, full);
        var round = new PromotionPass(
                full ? section.id() : null, line.size() > FEW ? glances.at(section.id()) : LineSnapshot.NONE);
        return !round.sees(List.of(section))
                || !round.sees(round.glance().sections())
                || line.stream().anyMatch(place -> offer(place, full, round));
    }

    /** Those who wait; when the section is full, only those whom the registrar lets sit above the capacity. */
    private List<Place> inLine(Section section, SeatChart chart, boolean full) {
        List<Place> line = chart.places();
        if (line.isEmpty() || !full) {
            return line;
        }
        Set<UserId> above = overrides.findBySectionIdAndStatus(section.id(), RuleOverride.Status.GRANTED).stream()
                .filter(RuleOverride::seatsAboveCapacity)
                .map(RuleOverride::userId)
                .collect(toSet());
        return line.stream().filter(place -> above.contains(place.student())).toList();
    }

    /**
     * Gives the student what they wait for if nothing speaks against it, else writes down what does.
     *
     * @param full whether the section was full when the line was looked at
     * @return whether all has to be looked at anew
     */
    private boolean offer(Place place, boolean full, PromotionPass round) {
        if (!round.isToAsk(place.ticket())) {
            return false;
        }
        round.ask(Set.of(place.ticket()));
        return seenBefore(place, full, round).orElseGet(() -> lookAt(place, full, round));
    }

    /** Whether all has to be looked at anew, if a glance was enough to tell; empty when the student must be looked at. */
    private static Optional<Boolean> seenBefore(Place place, boolean full, PromotionPass round) {
        return round.glance().turn(place).flatMap(turn -> turn.refusal()
                .filter(objections -> turn.onlyFullHere(objections) || turn.isTold(objections))
                .map(objections -> {
                    round.ask(turn.entry().tickets());
                    round.refuse(turn.entry(), objections, turn.situation().charts());
                    return turn.onlyFullHere(objections) && !full;
                }));
    }

    private boolean lookAt(Place place, boolean full, PromotionPass round) {
        SectionId section = place.ticket().sectionId();
        StudentRecord record = readings.student(place.student(), section.term());
        Optional<WaitingEntry> waiting = PromotionCandidate.entry(record, place);
        if (waiting.isEmpty()) {
            return false;
        }
        WaitingEntry entry = waiting.get();
        round.ask(entry.tickets());
        SeatCharts charts = seats.charts(entry.sections());
        if (offerToThoseAheadElsewhere(entry, section, charts, round)) {
            return true;
        }
        // A section that is gone has nobody in its line for long: see Promoter.
        Optional<List<SectionInContext>> offers = readings.offersOfAll(entry.sections());
        if (offers.isEmpty()) {
            return false;
        }
        var situation = new RegistrationContext(record, offers.get(), charts, clock.instant());
        if (!round.sees(situation.sections())) {
            return true;
        }
        var turn = new PromotionCandidate(entry, section, situation);
        return take(turn, round)
                .map(objections -> passOver(turn, objections) && !full)
                .orElse(true);
    }

    private boolean offerToThoseAheadElsewhere(
            WaitingEntry entry, SectionId section, SeatCharts charts, PromotionPass round) {
        Set<SectionId> elsewhere = entry.sections();
        elsewhere.remove(section);
        return !elsewhere.isEmpty()
                && readings.existing(elsewhere).stream()
                        .map(SectionInContext::section)
                        .anyMatch(other -> offerToThoseAhead(entry.ticketFor(other.id()), other, charts, round));
    }

    /** Whether the section is full is another matter there than here: only if it was not, somebody was faster. */
    private boolean offerToThoseAhead(Ticket ticket, Section section, SeatCharts charts, PromotionPass round) {
        SeatChart chart = charts.of(section.id());
        boolean full = chart.isFull(section.capacity());
        return chart.ahead(ticket.ticket()).stream().anyMatch(place -> offer(place, full, round));
    }

    /** What speaks against it; empty when nothing does, so that something has changed or must be looked at anew. */
    private Optional<List<Objection>> take(PromotionCandidate turn, PromotionPass round) {
        WaitingEntry entry = turn.entry();
        Enrollment before = turn.situation().student().enrollment();
        return switch (turn.decision()) {
            case Decision.Change(var after, var standings) -> {
                if (round.lets(entry, seats.charts(entry.sections()), turn.withSeats(), after.newSince(before))) {
                    writer.replace(before, after);
                }
                yield Optional.empty();
            }
            case Decision.Same(var standings) -> {
                writer.replace(before, before.left(entry, null, turn.situation().now()));
                yield Optional.empty();
            }
            case Decision.Refuse(var objections) -> {
                round.refuse(entry, objections, turn.situation().charts());
                yield Optional.of(objections);
            }
            case Decision.Join join -> throw new IllegalStateException("Who waits already does not join");
        };
    }

    /**
     * Once for each change of the reasons.
     *
     * @return whether a seat here is all that is lacking, which is no reason to be passed over here
     */
    private boolean passOver(PromotionCandidate turn, List<Objection> objections) {
        boolean onlyFullHere = turn.onlyFullHere(objections);
        if (!onlyFullHere && !turn.isTold(objections)) {
            RegistrationContext situation = turn.situation();
            Enrollment before = situation.student().enrollment();
            writer.replace(
                    before,
                    before.passedOver(
                            turn.entry(), turn.section(), PromotionCandidate.reasons(objections), situation.now()));
        }
        return onlyFullHere;
    }
}

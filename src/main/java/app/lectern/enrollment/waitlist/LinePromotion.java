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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Offers a section's free seats to its waiters, in the order of their tickets, until one of them takes a seat.
 *
 * <p>In a long line nearly every waiter is refused for reasons that their history has already. A {@link LineSnapshot}, read
 * by a few queries for all of them, is enough to see that. Every other waiter is read again before anything is written.
 */
@Component
public class LinePromotion {

    /** Up to so many, reading each waiter takes fewer queries than a {@link LineSnapshot}. */
    private static final int FEW = 3;

    private final EnrollmentWriter writer;
    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final LineSnapshots snapshots;
    private final RuleOverrides overrides;
    private final Clock clock;

    LinePromotion(
            EnrollmentWriter writer,
            SeatQueries seats,
            RegistrationQueries queries,
            LineSnapshots snapshots,
            RuleOverrides overrides,
            Clock clock) {
        this.writer = writer;
        this.seats = seats;
        this.queries = queries;
        this.snapshots = snapshots;
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
        var pass = new PromotionPass(
                full ? section.id() : null, line.size() > FEW ? snapshots.at(section.id()) : LineSnapshot.NONE);
        return !pass.sees(List.of(section))
                || !pass.sees(pass.snapshot().sections())
                || line.stream().anyMatch(place -> offer(place, full, pass));
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
    private boolean offer(Place place, boolean full, PromotionPass pass) {
        if (!pass.isToAsk(place.ticket())) {
            return false;
        }
        pass.ask(Set.of(place.ticket()));
        return seenBefore(place, full, pass).orElseGet(() -> lookAt(place, full, pass));
    }

    /** Whether all has to be looked at anew, if a glance was enough to tell; empty when the student must be looked at. */
    private static Optional<Boolean> seenBefore(Place place, boolean full, PromotionPass pass) {
        return pass.snapshot().turn(place).flatMap(candidate -> candidate
                .refusal()
                .filter(objections -> candidate.onlyFullHere(objections) || candidate.isTold(objections))
                .map(objections -> {
                    pass.ask(candidate.entry().tickets());
                    pass.refuse(
                            candidate.entry(), objections, candidate.context().charts());
                    return candidate.onlyFullHere(objections) && !full;
                }));
    }

    private boolean lookAt(Place place, boolean full, PromotionPass pass) {
        SectionId section = place.ticket().sectionId();
        StudentRecord record = queries.student(place.student(), section.term());
        Optional<WaitingEntry> waiting = PromotionCandidate.entry(record, place);
        if (waiting.isEmpty()) {
            return false;
        }
        WaitingEntry entry = waiting.get();
        pass.ask(entry.tickets());
        SeatCharts charts = seats.charts(entry.sections());
        if (offerToThoseAheadElsewhere(entry, section, charts, pass)) {
            return true;
        }
        // A section that is gone has nobody in its line for long: see Promoter.
        Optional<List<SectionInContext>> sections = queries.allInContext(entry.sections());
        if (sections.isEmpty()) {
            return false;
        }
        var context = new RegistrationContext(record, sections.get(), charts, clock.instant());
        if (!pass.sees(context.sections())) {
            return true;
        }
        var candidate = new PromotionCandidate(entry, section, context);
        return take(candidate, pass)
                .map(objections -> passOver(candidate, objections) && !full)
                .orElse(true);
    }

    private boolean offerToThoseAheadElsewhere(
            WaitingEntry entry, SectionId section, SeatCharts charts, PromotionPass pass) {
        Set<SectionId> elsewhere = new LinkedHashSet<>(entry.sections());
        elsewhere.remove(section);
        return !elsewhere.isEmpty()
                && queries.existing(elsewhere).stream()
                        .map(SectionInContext::section)
                        .anyMatch(other -> offerToThoseAhead(entry.ticketFor(other.id()), other, charts, pass));
    }

    /** Whether the section is full is another matter there than here: only if it was not, somebody was faster. */
    private boolean offerToThoseAhead(Ticket ticket, Section section, SeatCharts charts, PromotionPass pass) {
        SeatChart chart = charts.of(section.id());
        boolean full = chart.isFull(section.capacity());
        return chart.ahead(ticket.ticket()).stream().anyMatch(place -> offer(place, full, pass));
    }

    /** What speaks against it; empty when nothing does, so that something has changed or must be looked at anew. */
    private Optional<List<Objection>> take(PromotionCandidate candidate, PromotionPass pass) {
        WaitingEntry entry = candidate.entry();
        Enrollment before = candidate.context().student().enrollment();
        return switch (candidate.decision()) {
            case Decision.Change(var after, var standings) -> {
                if (pass.lets(entry, seats.charts(entry.sections()), candidate.withSeats(), after.newSince(before))) {
                    writer.replace(before, after);
                }
                yield Optional.empty();
            }
            case Decision.Same(var standings) -> {
                writer.replace(
                        before, before.left(entry, null, candidate.context().now()));
                yield Optional.empty();
            }
            case Decision.Refuse(var objections) -> {
                pass.refuse(entry, objections, candidate.context().charts());
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
    private boolean passOver(PromotionCandidate candidate, List<Objection> objections) {
        boolean onlyFullHere = candidate.onlyFullHere(objections);
        if (!onlyFullHere && !candidate.isTold(objections)) {
            RegistrationContext context = candidate.context();
            Enrollment before = context.student().enrollment();
            writer.replace(
                    before,
                    before.passedOver(
                            candidate.entry(),
                            candidate.section(),
                            PromotionCandidate.reasons(objections),
                            context.now()));
        }
        return onlyFullHere;
    }
}

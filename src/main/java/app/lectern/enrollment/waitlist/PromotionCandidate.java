package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.Registration;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.record.SeatChart.Place;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A waiter whose turn it is in one section's line.
 *
 * @param entry the bundle that the waiter waits for
 * @param section the section whose line is being promoted, one of the bundle
 * @param context what was read to decide about the waiter
 */
record PromotionCandidate(WaitingEntry entry, SectionId section, RegistrationContext context) {

    /** What the student waits for by this ticket. */
    static Optional<WaitingEntry> entry(StudentRecord student, Place place) {
        return student.enrollment().waitingFor(place.ticket().sectionId()).filter(it -> it.tickets()
                .contains(place.ticket()));
    }

    /**
     * Seats in the whole bundle, or why the waiter can't have them. After the last day to drop, what the waiter offered to
     * give up for the seat stays theirs.
     */
    Decision decision() {
        boolean nothingToGiveUp = context.student().term().closedForDropping(context.now());
        var request = new EnrollRequest(entry.bundle(), false, nothingToGiveUp ? null : entry.ifPromotedDrop());
        return Registration.enroll(context, request, Event.PROMOTED, null);
    }

    /** What speaks against it; empty when nothing does. */
    Optional<List<Objection>> refusal() {
        return decision() instanceof Decision.Refuse(var objections) ? Optional.of(objections) : Optional.empty();
    }

    /** The sections of the bundle that have a free seat. */
    Set<SectionId> withSeats() {
        return context.sections().stream()
                .filter(it -> !context.charts().of(it.id()).isFull(it.capacity()))
                .map(Section::id)
                .collect(toSet());
    }

    /** Whether the waiter lacks nothing but a seat in this section: who waits behind them lacks it too, so nobody is passed over. */
    boolean onlyFullHere(List<Objection> objections) {
        return objections.stream()
                .allMatch(it ->
                        it instanceof Objection.SectionFull && it.section().equals(section));
    }

    /** Whether the waiter's history says already that they were passed over for these reasons. */
    boolean isTold(List<Objection> objections) {
        return alike(reasons(objections)).equals(alike(entry.passedOver()));
    }

    /** Reasons to compare: for which groups the free seats are kept changes with each seat, and is no new reason to a waiter of another group. */
    private static List<Reason> alike(List<Reason> reasons) {
        return reasons.stream()
                .map(it -> it.code() == ObjectionCode.SEATS_RESERVED ? new Reason(it.code(), "") : it)
                .toList();
    }

    static List<Reason> reasons(List<Objection> objections) {
        return objections.stream().map(Objection::toReason).distinct().toList();
    }
}

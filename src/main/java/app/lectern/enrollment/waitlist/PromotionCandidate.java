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
 * The moment in which somebody in line may get what they wait for.
 *
 * @param entry what they wait for
 * @param section by way of whose line
 * @param context what is decided upon
 */
record PromotionCandidate(WaitingEntry entry, SectionId section, RegistrationContext context) {

    /** What the student waits for by this ticket. */
    static Optional<WaitingEntry> entry(StudentRecord student, Place place) {
        return student.enrollment().waitingFor(place.ticket().sectionId()).filter(it -> it.tickets()
                .contains(place.ticket()));
    }

    /** What can't be given up for it any more stays, be that in the way or not. */
    Decision decision() {
        boolean nothingToGiveUp = context.student().term().closedForDropping(context.now());
        var request = new EnrollRequest(entry.sections(), false, nothingToGiveUp ? null : entry.ifPromotedDrop());
        return Registration.enroll(context, request, Event.PROMOTED, null);
    }

    /** What speaks against it; empty when nothing does. */
    Optional<List<Objection>> refusal() {
        return decision() instanceof Decision.Refuse(var objections) ? Optional.of(objections) : Optional.empty();
    }

    /** Those that were not full. */
    Set<SectionId> withSeats() {
        return context.sections().stream()
                .filter(it -> !context.charts().of(it.id()).isFull(it.capacity()))
                .map(Section::id)
                .collect(toSet());
    }

    /** Whether a seat here is all that is lacking, which is no reason to be passed over here. */
    boolean onlyFullHere(List<Objection> objections) {
        return objections.stream()
                .allMatch(it ->
                        it instanceof Objection.SectionFull && it.section().equals(section));
    }

    /** Whether the student has been told of just these already. */
    boolean isTold(List<Objection> objections) {
        return alike(reasons(objections)).equals(alike(entry.passedOver()));
    }

    /** For whom it is that seats are free may change with each seat, and is no other reason for everybody else. */
    private static List<Reason> alike(List<Reason> reasons) {
        return reasons.stream()
                .map(it -> it.code() == ObjectionCode.SEATS_RESERVED ? new Reason(it.code(), "") : it)
                .toList();
    }

    static List<Reason> reasons(List<Objection> objections) {
        return objections.stream().map(Objection::toReason).distinct().toList();
    }
}

package app.lectern.student.enroll;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.rules.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that was refused.
 *
 * @param section the section that the student clicked on
 * @param request what they asked for
 * @param objections why not
 */
public record Refusal(Section section, EnrollRequest request, List<Objection> objections) {

    /** Whether those who stand in line get what was asked for. */
    boolean canBeWaitedFor() {
        return objections.stream().allMatch(Objection::canBeWaitedFor);
    }

    private boolean lacksSeats() {
        return objections.stream().anyMatch(it -> it.code().isForWantOfASeat());
    }

    /** Whether a seat is lacking in a section whose line is full. */
    boolean lacksPlacesInLine() {
        return objections.stream().anyMatch(it -> it.code().isForWantOfASeat() && !it.canBeWaitedFor());
    }

    /** Whether the student could wait for the seats that are lacking. */
    boolean canWait() {
        return lacksSeats() && !lacksPlacesInLine();
    }

    /** Whether the student gives up something for it already. */
    boolean isExchange() {
        return request.giveUp() != null;
    }

    /** What the registrar may waive. */
    List<Objection> waivable() {
        return objections.stream().filter(it -> it.code().canBeWaived()).toList();
    }

    /** The same with what speaks against it now. */
    Refusal because(List<Objection> others) {
        return new Refusal(section, request, others);
    }

    /** The same request, content with a place in line. */
    EnrollRequest orWait() {
        return new EnrollRequest(request.bundle(), true, request.giveUp());
    }

    /** The same request in exchange for something, in line when seats are lacking. */
    EnrollRequest givingUp(@Nullable SectionId givenUp) {
        return new EnrollRequest(request.bundle(), request.orWait() || canWait(), givenUp);
    }

    /** The same request with one more section, in line when seats are lacking in any of them. */
    EnrollRequest with(Section more) {
        boolean orWait = request.orWait() || canWait() || more.looksLikeWaiting();
        return new EnrollRequest(request.bundle().with(List.of(more.id())), orWait, request.giveUp());
    }
}

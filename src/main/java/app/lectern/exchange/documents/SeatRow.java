package app.lectern.exchange.documents;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.EnrollOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that asks for a seat, and what came of it. */
class SeatRow {

    private static final EnrollOutcome NEW = new EnrollOutcome.Done(List.of(), true);
    private static final EnrollOutcome SAME = new EnrollOutcome.Done(List.of(), false);
    private static final EnrollOutcome REFUSED = new EnrollOutcome.Refused(List.of());

    private final String key;
    private final UserId student;
    private final SectionId section;
    private @Nullable EnrollOutcome outcome;

    SeatRow(String key, UserId student, SectionId section) {
        this.key = key;
        this.student = student;
        this.section = section;
    }

    String key() {
        return key;
    }

    UserId student() {
        return student;
    }

    SectionId section() {
        return section;
    }

    /** What came of it; {@code null} before it was decided. */
    @Nullable
    EnrollOutcome outcome() {
        return outcome;
    }

    /** Of a seat that was given only this is kept: whether it is new. */
    void comesTo(EnrollOutcome decided) {
        outcome = decided instanceof EnrollOutcome.Done(var sections, var changed) ? given(changed) : decided;
    }

    private static EnrollOutcome given(boolean changed) {
        return changed ? NEW : SAME;
    }

    /** What spoke against it was told, and need not be kept. */
    void isTold() {
        if (outcome instanceof EnrollOutcome.Refused) {
            outcome = REFUSED;
        }
    }

    boolean hasSeat() {
        return outcome instanceof EnrollOutcome.Done;
    }
}

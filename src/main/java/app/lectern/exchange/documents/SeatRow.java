package app.lectern.exchange.documents;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.EnrollOutcome;
import org.jspecify.annotations.Nullable;

/** A row that asks for a seat, and what came of it. */
class SeatRow {

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

    void comesTo(EnrollOutcome decided) {
        outcome = decided;
    }

    boolean hasSeat() {
        return outcome instanceof EnrollOutcome.Done;
    }
}

package app.lectern.enrollment.decision;

import app.lectern.base.SectionId;
import app.lectern.enrollment.record.Bundle;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a student asks for.
 *
 * @param bundle to have a seat in each of it, or in none
 * @param orWait whether to stand in line when only a seat is lacking
 * @param giveUp what to give up in the write that takes the seats; {@code null} when nothing
 */
public record EnrollRequest(
        Bundle bundle, boolean orWait, @Nullable SectionId giveUp) {

    /** Seats now, or a refusal. */
    public static EnrollRequest seatsIn(Bundle bundle) {
        return new EnrollRequest(bundle, false, null);
    }

    /** Whether the seats are asked for in exchange for something. */
    public boolean isSwap() {
        return giveUp != null;
    }

    /**
     * What is asked for, in one line that is stored with the answer to a request with a key: of two requests with the same
     * key, the second is the same one only if this is the same.
     */
    public String fingerprint() {
        return "enroll " + new TreeSet<>(bundle.sections()) + (orWait ? " or wait" : "")
                + (giveUp == null ? "" : " for " + giveUp);
    }
}

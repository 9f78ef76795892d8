package app.lectern.enrollment.decision;

import app.lectern.base.SectionId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a student asks for.
 *
 * @param sections to have a seat in each, or in none
 * @param orWait whether to stand in line when only a seat is lacking
 * @param giveUp what to give up in the write that takes the seats; {@code null} when nothing
 */
public record EnrollRequest(
        Set<SectionId> sections, boolean orWait, @Nullable SectionId giveUp) {

    /** Seats now, or a refusal. */
    public static EnrollRequest seatsIn(Set<SectionId> sections) {
        return new EnrollRequest(sections, false, null);
    }

    @Override
    public String toString() {
        return "enroll " + new TreeSet<>(sections) + (orWait ? " or wait" : "")
                + (giveUp == null ? "" : " for " + giveUp);
    }
}

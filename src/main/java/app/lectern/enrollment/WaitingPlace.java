package app.lectern.enrollment;

import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.WaitingEntry;
import java.util.List;

/**
 * A bundle that a student waits for, and where in line.
 *
 * @param entry what they wait for
 * @param places how they stand with each of its sections
 */
public record WaitingPlace(WaitingEntry entry, List<EnrollmentStatus> places) {

    /** The place that matters: the one farthest back, 1 being the first. */
    public int position() {
        return places.stream()
                .mapToInt(it -> it.position() == null ? 1 : it.position())
                .max()
                .orElse(1);
    }
}

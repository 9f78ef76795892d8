package app.lectern.enrollment.decision;

import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.rules.Objection;
import java.util.List;

/**
 * What became, or would become, of one of several bundles.
 *
 * @param bundle which
 * @param held how the student stands with it when all of it is held; empty otherwise
 * @param objections what speaks against it; empty when nothing does
 */
public record BundleVerdict(Bundle bundle, List<EnrollmentStatus> held, List<Objection> objections) {

    /** Whether the student has a seat in each of its sections. */
    public boolean isHeld() {
        return !held.isEmpty();
    }
}

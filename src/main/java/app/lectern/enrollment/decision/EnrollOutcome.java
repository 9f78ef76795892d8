package app.lectern.enrollment.decision;

import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.rules.Objection;
import java.util.List;

/** What came of asking for something. */
public sealed interface EnrollOutcome {

    /**
     * It is so now.
     *
     * @param sections how the student stands with what was asked for
     * @param changed {@code false} when the student had exactly this already
     */
    record Done(List<EnrollmentStatus> sections, boolean changed) implements EnrollOutcome {

        /** Whether the student stands in line, and has no seat. */
        public boolean waits() {
            return sections.stream().anyMatch(it -> it.status() == EnrollmentStatus.Status.WAITLISTED);
        }
    }

    /** The student may not, for all these reasons; nothing was changed. */
    record Refused(List<Objection> objections) implements EnrollOutcome {}
}

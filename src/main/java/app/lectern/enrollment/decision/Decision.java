package app.lectern.enrollment.decision;

import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.rules.Objection;
import java.util.List;

/** What is to be done about a request, before anything is written. */
public sealed interface Decision {

    /**
     * The student's enrollment becomes this.
     *
     * @param after the enrollment as it is to be
     * @param sections how the student then stands with what was asked for
     */
    record Change(Enrollment after, List<EnrollmentStatus> sections) implements Decision {}

    /** The student stands in line as soon as tickets are drawn. */
    record Join(Enrollment before) implements Decision {}

    /** All is as it was asked for. */
    record Same(List<EnrollmentStatus> sections) implements Decision {}

    /** It can't be. */
    record Refuse(List<Objection> objections) implements Decision {}
}

package app.lectern.enrollment;

import java.util.List;

/** What came of asking for seats. */
public sealed interface EnrollOutcome {

    /** The student has the seats now. */
    record Enrolled(List<HeldSection> sections) implements EnrollOutcome {}

    /** The student had exactly this already; nothing was changed. */
    record AlreadyHeld(List<HeldSection> sections) implements EnrollOutcome {}

    /** The student may not, for all these reasons; nothing was changed. */
    record Refused(List<Objection> objections) implements EnrollOutcome {}
}

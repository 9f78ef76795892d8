package app.lectern.enrollment;

import java.util.List;

/** What is to be done about a wish, before anything is written. */
sealed interface Decision {

    /**
     * The student's enrollment becomes this.
     *
     * @param after the enrollment as it is to be
     * @param sections how the student then stands with what was asked for
     */
    record Change(Enrollment after, List<SectionStanding> sections) implements Decision {}

    /** The student stands in line as soon as tickets are drawn. */
    record Join(Enrollment before) implements Decision {}

    /** All is as it was asked for. */
    record Same(List<SectionStanding> sections) implements Decision {}

    /** It can't be. */
    record Refuse(List<Objection> objections) implements Decision {}
}

package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.OverrideStanding;
import app.lectern.enrollment.RuleOverride.Status;
import java.util.List;
import java.util.Optional;

/**
 * What a student asked the registrar to waive in a term, or was granted unasked.
 *
 * @param all the newest first
 */
record MyRequests(List<OverrideStanding> all) {

    static final MyRequests NONE = new MyRequests(List.of());

    /** The newest one for a section that still says something: one that helped to a seat has done its work. */
    Optional<OverrideStanding> lastFor(SectionId section) {
        return all.stream()
                .filter(it -> it.override().sectionId().equals(section))
                .findFirst()
                .filter(it -> !it.used());
    }

    /** The newest one that is about this objection, and did not do away with it. */
    Optional<OverrideStanding> about(Objection objection) {
        return lastFor(objection.section())
                .filter(it -> it.override().status() != Status.GRANTED)
                .filter(it -> it.override().codes().contains(objection.code()));
    }

    boolean isAsked(Objection objection) {
        return about(objection)
                .filter(it -> it.override().status() == Status.ASKED)
                .isPresent();
    }

    /** Why the student asks for what nobody has decided upon, when any of these objections is meant. */
    Optional<String> reasonFor(List<Objection> objections) {
        return objections.stream()
                .filter(this::isAsked)
                .findFirst()
                .flatMap(this::about)
                .map(it -> it.override().reason());
    }
}

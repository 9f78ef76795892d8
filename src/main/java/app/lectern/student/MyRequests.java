package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.RuleOverride.Status;
import app.lectern.enrollment.rules.Objection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a student asked the registrar to waive in a term, or was granted unasked.
 *
 * @param all the newest first
 */
public record MyRequests(List<OverrideStatus> all) {

    public static final MyRequests NONE = new MyRequests(List.of());

    /** The one for a section that says most; none when the newest helped to a seat, and so has done its work. */
    public Optional<OverrideStatus> newsOf(SectionId section) {
        return news(of(section));
    }

    /** The one about this objection that says most, unless it did away with it. */
    public Optional<OverrideStatus> about(Objection objection) {
        return news(of(objection.section()).filter(it -> it.override().codes().contains(objection.code())))
                .filter(it -> it.override().status() != Status.GRANTED);
    }

    private Stream<OverrideStatus> of(SectionId section) {
        return all.stream().filter(it -> it.override().sectionId().equals(section));
    }

    /** What is granted and still good, else what waits for an answer, else the newest. */
    private static Optional<OverrideStatus> news(Stream<OverrideStatus> requests) {
        return requests.min(Comparator.comparing(MyRequests::rank)).filter(it -> !it.used());
    }

    private static int rank(OverrideStatus request) {
        return switch (request.override().status()) {
            case GRANTED -> request.used() ? 2 : 0;
            case ASKED -> 1;
            case REFUSED -> 2;
        };
    }

    boolean isAsked(Objection objection) {
        return about(objection)
                .filter(it -> it.override().status() == Status.ASKED)
                .isPresent();
    }

    /** Why the student asks for what nobody has decided upon, when any of these objections is meant. */
    public Optional<String> reasonFor(List<Objection> objections) {
        return objections.stream()
                .filter(this::isAsked)
                .findFirst()
                .flatMap(this::about)
                .map(it -> it.override().reason());
    }
}

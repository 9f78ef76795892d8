package app.lectern.exchange.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollOutcome.Done;
import app.lectern.enrollment.decision.EnrollOutcome.Refused;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.rules.Objection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Decides upon rows one after the other; what can't be taken without other rows of the student is decided with them. */
class Seating {

    private final Map<UserId, List<SeatRow>> rows;
    private final BiFunction<UserId, Bundle, EnrollOutcome> enroll;
    private final Map<UserId, Map<Bundle, EnrollOutcome>> refused = new HashMap<>();

    /** @param enroll gives a student seats in all of these sections by one write, or none */
    Seating(List<SeatRow> rows, BiFunction<UserId, Bundle, EnrollOutcome> enroll) {
        this.rows = rows.stream().collect(groupingBy(SeatRow::student, HashMap::new, toList()));
        this.enroll = enroll;
    }

    void decide(SeatRow row) {
        if (row.outcome() != null) {
            return;
        }
        Bundle bundle = Bundle.of(row.section());
        EnrollOutcome outcome = enroll(row.student(), bundle);
        Bundle more = withMissing(row.student(), bundle, outcome);
        while (more.size() > bundle.size()) {
            bundle = more;
            outcome = enroll(row.student(), bundle);
            more = withMissing(row.student(), bundle, outcome);
        }
        row.comesTo(outcome);
        if (outcome instanceof Done) {
            refused.remove(row.student());
            giveTo(row.student(), bundle, outcome);
        }
        forgetWhoIsDone(row.student());
    }

    private void forgetWhoIsDone(UserId student) {
        if (of(student).allMatch(it -> it.outcome() != null)) {
            rows.remove(student);
            refused.remove(student);
        }
    }

    private EnrollOutcome enroll(UserId student, Bundle bundle) {
        EnrollOutcome again = refused.getOrDefault(student, Map.of()).get(bundle);
        if (again != null) {
            return again;
        }
        EnrollOutcome outcome = enroll.apply(student, bundle);
        if (outcome instanceof Refused && bundle.size() > 1) {
            refused.computeIfAbsent(student, it -> new HashMap<>()).put(bundle, outcome);
        }
        return outcome;
    }

    /** The bundle with whatever it lacks and other rows ask for. */
    private Bundle withMissing(UserId student, Bundle bundle, EnrollOutcome outcome) {
        Set<SectionId> more = new LinkedHashSet<>(bundle.sections());
        if (outcome instanceof Refused(var objections)) {
            objections.stream()
                    .map(Seating::choices)
                    .filter(choices -> choices.stream().noneMatch(more::contains))
                    .flatMap(choices -> askedFor(student, choices))
                    .forEach(more::add);
        }
        return Bundle.of(more);
    }

    private Stream<SectionId> askedFor(UserId student, List<SectionId> choices) {
        return of(student).map(SeatRow::section).filter(choices::contains).limit(1);
    }

    private static List<SectionId> choices(Objection objection) {
        return switch (objection) {
            case Objection.ComponentMissing it -> it.choices();
            case Objection.CorequisiteMissing it -> it.choices();
            default -> List.of();
        };
    }

    /** One row for each section: whoever asks for it once more has it already. */
    private void giveTo(UserId student, Bundle bundle, EnrollOutcome outcome) {
        bundle.stream()
                .filter(section ->
                        of(student).noneMatch(it -> it.hasSeat() && it.section().equals(section)))
                .flatMap(section ->
                        of(student).filter(it -> it.section().equals(section)).limit(1))
                .forEach(it -> it.comesTo(outcome));
    }

    private Stream<SeatRow> of(UserId student) {
        return Objects.requireNonNull(rows.get(student)).stream();
    }
}

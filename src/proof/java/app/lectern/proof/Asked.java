package app.lectern.proof;

import static java.util.stream.Collectors.groupingBy;

import app.lectern.proof.TermRecord.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the intent that an event in a history came of. */
class Asked {

    /** Databases keep milliseconds. */
    private static final Duration ROUNDED = Duration.ofMillis(2);

    private final Map<Integer, List<Intent>> byStudent;

    private Asked(Map<Integer, List<Intent>> byStudent) {
        this.byStudent = byStudent;
    }

    static Asked in(Ledger ledger) {
        return new Asked(
                ledger.all().stream().collect(groupingBy(it -> it.wish().student())));
    }

    Stream<Intent> of(int student) {
        return byStudent.getOrDefault(student, List.of()).stream();
    }

    /** The intent by which the student took the seat or the place in line: the latest that could have been it. */
    Optional<Intent> behind(int student, Event event) {
        return of(student)
                .filter(it -> it.wish().takes(event.section()) && it.mayHaveChanged())
                .filter(it -> !it.started().isAfter(event.at().plus(ROUNDED)))
                .filter(it -> it.told().map(Answer::at).orElse(Instant.MAX).isAfter(event.at()))
                .reduce((one, other) -> other);
    }
}

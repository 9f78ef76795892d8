package app.lectern.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.lectern.proof.TermRecord.Held;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must be so of each student's week. */
class StudentChecks {

    private StudentChecks() {}

    static Stream<String> noClash(Evidence evidence) {
        return evidence.snapshot().records().stream().flatMap(record -> clashes(evidence.snapshot(), record));
    }

    private static Stream<String> clashes(Snapshot snapshot, TermRecord record) {
        var held = record.held();
        return IntStream.range(0, held.size()).boxed().flatMap(index -> held.subList(0, index).stream()
                .filter(it -> clash(snapshot, record, it, held.get(index)))
                .map(it -> "Student %d is in %s and %s, which clash"
                        .formatted(
                                record.student(), it.section(), held.get(index).section())));
    }

    private static boolean clash(Snapshot snapshot, TermRecord record, Held one, Held other) {
        return Oracle.clash(snapshot.section(one.section()), snapshot.section(other.section()))
                && !snapshot.waived(record, one.section(), "TIME_CONFLICT", true)
                && !snapshot.waived(record, other.section(), "TIME_CONFLICT", true);
    }

    static Stream<String> withinTheLimit(Evidence evidence) {
        int limit = evidence.snapshot().creditLimit();
        return evidence.snapshot().records().stream()
                .filter(it -> credits(it) > limit)
                .filter(record -> record.held().stream()
                        .noneMatch(it -> evidence.snapshot().waived(record, it.section(), "CREDIT_LIMIT", true)))
                .map(it -> "Student %d takes %d credits of %d".formatted(it.student(), credits(it), limit));
    }

    private static int credits(TermRecord record) {
        return record.held().stream().mapToInt(Held::credits).sum();
    }

    static Stream<String> inACourseOnce(Evidence evidence) {
        return evidence.snapshot().records().stream()
                .flatMap(record -> record.held().stream()
                        .collect(groupingBy(it -> part(evidence.snapshot(), it), counting()))
                        .entrySet()
                        .stream()
                        .filter(it -> it.getValue() > 1)
                        .map(it -> "Student %d is in %s %d times"
                                .formatted(record.student(), it.getKey(), it.getValue())));
    }

    private static String part(Snapshot snapshot, Held held) {
        return "the course %s by its %s"
                .formatted(held.course(), snapshot.section(held.section()).getString("component"));
    }

    /** What must be taken together is, unless one of it could not be had when the other was taken. */
    static Stream<String> nothingAlone(Evidence evidence) {
        var companions = new Companions(evidence.snapshot());
        return evidence.snapshot().records().stream()
                .flatMap(record -> record.held().stream().map(Held::section).flatMap(section -> companions
                        .missing(
                                section,
                                record.held().stream().map(Held::section).toList())
                        .filter(others -> !mayBeAlone(evidence, record, section, others))
                        .map(others -> "Student %d is in %s, but in none of %s, which go with it"
                                .formatted(record.student(), section, new TreeSet<>(others)))));
    }

    private static boolean mayBeAlone(Evidence evidence, TermRecord record, String section, Set<String> others) {
        return Stream.of("COMPONENT_MISSING", "COREQUISITE_MISSING")
                        .anyMatch(it -> evidence.snapshot().waived(record, section, it, true))
                || record.events(section, "ENROLLED", "PROMOTED", "UNDONE")
                        .anyMatch(it -> evidence.chronicle().mayHaveBeenCancelled(others, it.at()));
    }

    static Stream<String> notBothInAndInLine(Evidence evidence) {
        return evidence.snapshot().records().stream().flatMap(record -> record.places()
                .filter(it -> record.heldIn(it.section()).isPresent())
                .map(it ->
                        "Student %d holds a seat in %s and waits for one".formatted(record.student(), it.section())));
    }
}

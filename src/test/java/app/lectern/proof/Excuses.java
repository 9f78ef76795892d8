package app.lectern.proof;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds out whether somebody in line may have had to be passed, as far as it can be known from outside. */
class Excuses {

    private final Evidence evidence;
    private final Oracle oracle;
    private final Map<Integer, Past> pasts = new HashMap<>();

    Excuses(Evidence evidence) {
        this.evidence = evidence;
        oracle = new Oracle(evidence.snapshot());
    }

    /**
     * Whether something may have spoken against the student at some instant between the two.
     *
     * @param line the sections that they wait for together; who waits for several may have lacked a seat in another
     */
    boolean mayHaveBeen(TermRecord record, List<String> line, Instant from, Instant to) {
        return line.size() > 1
                || evidence.chronicle().mayHaveBeenOnHold(record.student(), from, to)
                || line.stream().anyMatch(it -> isClosed(record, it, from, to))
                || past(record).heldBetween(from, to).anyMatch(held -> line.stream()
                        .anyMatch(section -> oracle.against(
                                        record.student(),
                                        section,
                                        Stream.concat(held.stream(), line.stream())
                                                .toList())
                                .findAny()
                                .isPresent()));
    }

    private Past past(TermRecord record) {
        return pasts.computeIfAbsent(record.student(), it -> Past.of(record));
    }

    /** Whether the section may have been cancelled, or have kept its seats for others. */
    private boolean isClosed(TermRecord record, String section, Instant from, Instant to) {
        return evidence.chronicle().during(section, from, to).stream()
                .anyMatch(it -> !it.open() || it.group() != null && !oracle.isIn(record.student(), it.group()));
    }
}

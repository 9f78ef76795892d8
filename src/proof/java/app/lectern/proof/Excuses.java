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
     * @param got the seats that somebody else got at once, and that others might have had, by section
     */
    boolean mayHaveBeen(TermRecord record, List<String> line, Map<String, Integer> got, Instant from, Instant to) {
        return !got.keySet().containsAll(line)
                || evidence.chronicle().mayHaveBeenOnHold(record.student(), from, to)
                || line.stream().anyMatch(it -> isCancelled(it, from, to))
                || line.stream().anyMatch(it -> isForOthers(record, it, got.getOrDefault(it, 0), from, to))
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

    private boolean isCancelled(String section, Instant from, Instant to) {
        return evidence.chronicle().during(section, from, to).stream().anyMatch(it -> !it.open());
    }

    /** Whether the seat may have been kept for others. */
    private boolean isForOthers(TermRecord record, String section, int seat, Instant from, Instant to) {
        return evidence.chronicle().during(section, from, to).stream()
                .anyMatch(it -> it.group() != null && seat <= it.kept() && !oracle.isIn(record.student(), it.group()));
    }
}

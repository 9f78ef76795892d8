package app.lectern.proof;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out whether somebody in line may have had to be passed, as far as it can be known from outside. */
class Excuses {

    private final Evidence evidence;
    private final Oracle oracle;
    private final Map<Integer, Past> pasts = new HashMap<>();

    /**
     * A seat that somebody got.
     *
     * @param sections all that they got with it, and that others might have had
     */
    record Taking(String section, int seat, Set<String> sections) {}

    Excuses(Evidence evidence) {
        this.evidence = evidence;
        oracle = new Oracle(evidence.snapshot());
    }

    /**
     * Whether something may have spoken against the student at some instant between the two.
     *
     * @param line the sections that they wait for together; who waits for several may have lacked a seat in another
     * @param taking what somebody else got instead
     */
    boolean mayHaveBeen(TermRecord record, List<String> line, Taking taking, Instant from, Instant to) {
        return !taking.sections().containsAll(line)
                || evidence.chronicle().mayHaveBeenOnHold(record.student(), from, to)
                || line.stream().anyMatch(it -> isCancelled(it, from, to))
                || isForOthers(record, taking, from, to)
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
    private boolean isForOthers(TermRecord record, Taking taking, Instant from, Instant to) {
        return evidence.chronicle().during(taking.section(), from, to).stream()
                .anyMatch(it ->
                        it.group() != null && taking.seat() <= it.kept() && !oracle.isIn(record.student(), it.group()));
    }
}

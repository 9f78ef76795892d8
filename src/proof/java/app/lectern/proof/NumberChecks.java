package app.lectern.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What must be so of the seats' numbers. */
class NumberChecks {

    /** For how long before it is dated somebody may have been found to sit in the wrong place. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private NumberChecks() {}

    static Stream<String> heldOnce(Evidence evidence) {
        Map<String, List<Integer>> holders = evidence.snapshot().records().stream()
                .flatMap(it -> it.seats().stream().map(seat -> Map.entry(seat, it.student())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return holders.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .map(it -> "Seat %s is held more than once: by %s".formatted(it.getKey(), it.getValue()));
    }

    static Stream<String> seatsAreWhatIsHeldAndKept(Evidence evidence) {
        return evidence.snapshot().records().stream()
                .filter(it -> !owed(it).equals(it.seats().stream().sorted().toList()))
                .map(it -> "Student %d has the seats %s, but holds and keeps %s"
                        .formatted(it.student(), it.seats(), owed(it)));
    }

    private static List<String> owed(TermRecord record) {
        return Stream.concat(
                        record.held().stream().map(TermRecord.Held::text),
                        record.dropped().stream()
                                .filter(TermRecord.Dropped::keepsSeat)
                                .map(TermRecord.Dropped::text))
                .sorted()
                .toList();
    }

    /** Whoever took a seat took one that the section had then, and that was for them, or had an override. */
    static Stream<String> takenByRight(Evidence evidence) {
        return evidence.snapshot().records().stream().flatMap(record -> record.history().stream()
                .filter(it -> it.is("ENROLLED", "PROMOTED", "MOVED") && it.seat() != null)
                .filter(it -> !byRight(evidence, record, it))
                .map(it -> "Student %d took seat %s#%d, which was above the capacity or kept for others: %s"
                        .formatted(record.student(), it.section(), it.seat(), it)));
    }

    private static boolean byRight(Evidence evidence, TermRecord record, TermRecord.Event event) {
        int seat = Objects.requireNonNull(event.seat());
        Instant from = event.is("MOVED") ? event.at().minus(SLOW) : event.at();
        return evidence.chronicle().during(event.section(), from, event.at()).stream()
                        .anyMatch(it -> has(evidence, record, it, seat))
                || evidence.snapshot().waived(record, event.section(), "SECTION_FULL", true)
                || evidence.snapshot().waived(record, event.section(), "SEATS_RESERVED", true)
                || SeatsAgain.isAgain(record, event);
    }

    private static boolean has(Evidence evidence, TermRecord record, Chronicle.Entry section, int seat) {
        boolean general = section.group() == null || seat > section.kept();
        return seat <= section.capacity()
                && (general || new Oracle(evidence.snapshot()).isIn(record.student(), section.group()));
    }

    static Stream<String> countsAreRecounts(Evidence evidence) {
        return evidence.snapshot().sections().keySet().stream()
                .flatMap(section -> Stream.concat(
                        differs(evidence, section, "taken", taken(evidence, section)),
                        differs(evidence, section, "waiting", waiting(evidence, section))));
    }

    private static Stream<String> differs(Evidence evidence, String section, String field, long counted) {
        int told = evidence.snapshot().section(section).get(field, 0);
        return told == counted
                ? Stream.empty()
                : Stream.of("Section %s says %s %d, but a recount gives %d".formatted(section, field, told, counted));
    }

    private static long taken(Evidence evidence, String section) {
        return evidence.snapshot().records().stream()
                .flatMap(it -> it.seats().stream())
                .filter(it -> it.startsWith(section + "#"))
                .count();
    }

    private static long waiting(Evidence evidence, String section) {
        return evidence.snapshot().records().stream()
                .flatMap(TermRecord::places)
                .filter(it -> it.section().equals(section))
                .count();
    }
}

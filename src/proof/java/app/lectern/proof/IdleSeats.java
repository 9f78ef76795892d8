package app.lectern.proof;

import static java.util.stream.Collectors.toSet;

import app.lectern.proof.TermRecord.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** No seat stays free while somebody who may have it waits. */
class IdleSeats {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Evidence evidence;
    private final Oracle oracle;
    private final Map<String, Set<Integer>> occupied = new HashMap<>();

    private IdleSeats(Evidence evidence) {
        this.evidence = evidence;
        oracle = new Oracle(evidence.snapshot());
    }

    static Stream<String> noneBesideWaiting(Evidence evidence) {
        return new IdleSeats(evidence).all();
    }

    private Stream<String> all() {
        return evidence.snapshot().records().stream().flatMap(record -> record.waiting().stream()
                .filter(it -> mayHave(record, it))
                .map(it -> "A seat is free for student %d, who waits by %s and may have it"
                        .formatted(record.student(), it)));
    }

    private boolean mayHave(TermRecord record, Waiting entry) {
        return entry.sections().stream().allMatch(it -> hasRoom(record, it) || maySitAbove(record, it))
                && oracle.objections(record, entry.sections(), entry.ifPromotedDrop())
                        .findAny()
                        .isEmpty();
    }

    private boolean maySitAbove(TermRecord record, String section) {
        return evidence.snapshot().waived(record, section, "SECTION_FULL", false);
    }

    /** A seat that is owed to somebody who sits above the capacity is not free. */
    private boolean hasRoom(TermRecord record, String section) {
        var rules = evidence.chronicle().last(section);
        long free = IntStream.rangeClosed(1, rules.capacity())
                .filter(it -> !occupied(section).contains(it) && isFor(record.student(), rules, it))
                .count();
        long above =
                occupied(section).stream().filter(it -> it > rules.capacity()).count();
        return free > above || above == 0 && someoneCanMakeRoom(record, rules);
    }

    private boolean isFor(int student, Chronicle.Entry rules, int number) {
        return rules.group() == null || number > rules.kept() || oracle.isIn(student, rules.group());
    }

    /** Whoever has a general seat moves into one that is kept for them, when somebody waits for the general one. */
    private boolean someoneCanMakeRoom(TermRecord record, Chronicle.Entry rules) {
        String section = rules.section();
        boolean keptSeatIsFree = IntStream.rangeClosed(1, Math.min(rules.kept(), rules.capacity()))
                .anyMatch(it -> !occupied(section).contains(it));
        return !oracle.isIn(record.student(), rules.group())
                && keptSeatIsFree
                && evidence.snapshot().records().stream()
                        .filter(it -> oracle.isIn(it.student(), rules.group()))
                        .anyMatch(it -> it.heldIn(section)
                                .filter(held -> held.seat() > rules.kept())
                                .isPresent());
    }

    /** A seat that was kept for longer than it may be counts as free. */
    private Set<Integer> occupied(String section) {
        return occupied.computeIfAbsent(section, id -> evidence.snapshot().records().stream()
                .flatMap(this::seats)
                .filter(it -> it.startsWith(id + "#"))
                .map(it -> Integer.parseInt(it.substring(id.length() + 1)))
                .collect(toSet()));
    }

    private Stream<String> seats(TermRecord record) {
        var longAgo = evidence.snapshot().at().minus(MOMENT);
        Set<String> expired = record.dropped().stream()
                .filter(it -> it.isExpired(longAgo))
                .map(TermRecord.Dropped::text)
                .collect(toSet());
        return record.seats().stream().filter(it -> !expired.contains(it));
    }

    /** Seats kept after a drop are let go when their time is over, be there a line or not. */
    static Stream<String> noneKeptTooLong(Evidence evidence) {
        var longAgo = evidence.snapshot().at().minus(MOMENT);
        return evidence.snapshot().records().stream().flatMap(record -> record.dropped().stream()
                .filter(it -> it.isExpired(longAgo) && someoneWaits(evidence, it.section()))
                .map(it -> "Seat %s is kept for student %d until %s, which is over, and others wait"
                        .formatted(it.text(), record.student(), it.heldUntil())));
    }

    private static boolean someoneWaits(Evidence evidence, @Nullable String section) {
        return evidence.snapshot().records().stream()
                .flatMap(TermRecord::places)
                .anyMatch(it -> it.section().equals(section));
    }
}

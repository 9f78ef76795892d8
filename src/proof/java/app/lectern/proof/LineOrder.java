package app.lectern.proof;

import static java.util.stream.Collectors.toMap;

import app.lectern.proof.TermRecord.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever was told that they are in line, before somebody else began to ask, is not passed by that other, unless the
 * history of who was passed says why, and it was still so; and nobody joins a line that is full.
 */
class LineOrder {

    /** How long before its write an event may have been dated. */
    private static final Duration UNSURE = Duration.ofMillis(500);

    /** How long it may have been since those ahead were asked. */
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final Evidence evidence;
    private final Excuses excuses;
    private final Map<String, List<Stay>> stays = new HashMap<>();
    private final Map<String, List<Taking>> takings = new HashMap<>();

    private LineOrder(Evidence evidence) {
        this.evidence = evidence;
        excuses = new Excuses(evidence);
    }

    /**
     * Somebody's time in a section's line.
     *
     * @param asked when they began to ask for it
     * @param told when they knew that they are in line; {@code null} when they never did
     * @param joined what the history has of it
     * @param left when they were there no more; {@code null} when they still are
     */
    private record Stay(
            TermRecord record,
            Instant asked,
            @Nullable Instant told,
            Event joined,
            @Nullable Instant left) {

        boolean lastedUntil(Instant instant) {
            return left == null || left.isAfter(instant.plus(UNSURE));
        }

        /** Whether the history has a reason; a bundle is passed over as a whole, be it because of another of its sections. */
        boolean isExplained(Event overtaking) {
            return record.history().stream()
                    .filter(it -> it.is("PASSED_OVER") && line().contains(it.section()))
                    .anyMatch(it -> !it.at().isBefore(joined.at())
                            && !it.at().isAfter(overtaking.at().plus(UNSURE))
                            && it.reasons() > 0);
        }

        List<String> line() {
            return record.history().stream()
                    .filter(it -> it.is("JOINED") && it.at().equals(joined.at()))
                    .map(Event::section)
                    .toList();
        }
    }

    /** Somebody's getting a seat, and when they had begun to ask for it. */
    private record Taking(TermRecord record, Instant asked, Event event) {}

    static Stream<String> isKept(Evidence evidence) {
        var order = new LineOrder(evidence);
        var asked = Asked.in(evidence.ledger());
        evidence.snapshot().records().forEach(it -> order.read(it, asked));
        return Stream.of(order.overtakings(), order.ticketsOutOfOrder(), order.linesTooLong())
                .flatMap(Function.identity());
    }

    private void read(TermRecord record, Asked asked) {
        Map<String, Stay> waiting = new HashMap<>();
        for (Event event : record.history()) {
            switch (event.name()) {
                case "JOINED" ->
                    asked.behind(record.student(), event)
                            .ifPresent(it -> waiting.put(
                                    event.section(),
                                    new Stay(
                                            record,
                                            it.started(),
                                            it.told().map(Answer::at).orElse(null),
                                            event,
                                            null)));
                case "LEFT" -> end(waiting.remove(event.section()), event.at());
                case "PROMOTED" -> {
                    Stay stay = waiting.remove(event.section());
                    end(stay, event.at());
                    takes(record, Optional.ofNullable(stay).map(Stay::asked), event);
                }
                case "ENROLLED" ->
                    takes(record, asked.behind(record.student(), event).map(Intent::started), event);
                default -> {}
            }
        }
        waiting.values().forEach(it -> stays(it.joined().section()).add(it));
    }

    private void end(@Nullable Stay stay, Instant at) {
        if (stay != null) {
            stays(stay.joined().section()).add(new Stay(stay.record(), stay.asked(), stay.told(), stay.joined(), at));
        }
    }

    private List<Stay> stays(String section) {
        return stays.computeIfAbsent(section, it -> new ArrayList<>());
    }

    private void takes(TermRecord record, Optional<Instant> asked, Event event) {
        if (wasFree(record, event)) {
            asked.ifPresent(it -> takings.computeIfAbsent(event.section(), section -> new ArrayList<>())
                    .add(new Taking(record, it, event)));
        }
    }

    /** A seat that was still one's own, or that an override gave, passes nobody. */
    private boolean wasFree(TermRecord record, Event event) {
        return !evidence.snapshot().waived(record, event.section(), "SECTION_FULL", true)
                && !SeatsAgain.isAgain(record, event);
    }

    private Stream<String> overtakings() {
        return takings.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .flatMap(taking -> stays.getOrDefault(entry.getKey(), List.of()).stream()
                        .filter(stay -> overtakes(taking, stay))
                        .map(stay ->
                                "Student %d, who asked at %s, passed student %d in %s, who had been told at %s to be"
                                                .formatted(
                                                        taking.record().student(),
                                                        taking.asked(),
                                                        stay.record().student(),
                                                        entry.getKey(),
                                                        stay.told())
                                        + " in line, by %s, and nothing says why".formatted(taking.event()))));
    }

    private boolean overtakes(Taking taking, Stay stay) {
        return stay.record().student() != taking.record().student()
                && stay.told() != null
                && stay.told().isBefore(taking.asked())
                && stay.lastedUntil(taking.event().at())
                && !(stay.isExplained(taking.event()) && stillStands(stay, taking));
    }

    /** A reason that is gone is none any more. */
    private boolean stillStands(Stay stay, Taking taking) {
        Instant at = taking.event().at();
        Map<String, Integer> got = taking.record().history().stream()
                .filter(it -> it.at().equals(at) && it.is("ENROLLED", "PROMOTED"))
                .filter(it -> wasFree(taking.record(), it))
                .collect(toMap(Event::section, it -> Objects.requireNonNullElse(it.seat(), 0)));
        return excuses.mayHaveBeen(stay.record(), stay.line(), got, at.minus(ROUND), at.plus(UNSURE));
    }

    private Stream<String> ticketsOutOfOrder() {
        return stays.values().stream().flatMap(line -> line.stream().flatMap(first -> line.stream()
                .filter(it -> first.told() != null && first.told().isBefore(it.asked()))
                .filter(it -> ticket(it) <= ticket(first))
                .map(it -> "Student %d asked after student %d was in line, but has not the later ticket: %s and %s"
                        .formatted(it.record().student(), first.record().student(), it.joined(), first.joined()))));
    }

    /** Whoever joins sees those who knew that they are in line before. */
    private Stream<String> linesTooLong() {
        return stays.entrySet().stream()
                .flatMap(line ->
                        Optional.ofNullable(evidence.snapshot()
                                        .section(line.getKey())
                                        .getInteger("waitlistCapacity"))
                                .stream()
                                .flatMap(most -> tooMany(line.getValue(), most)));
    }

    private static Stream<String> tooMany(List<Stay> line, int most) {
        return line.stream()
                .filter(last -> line.stream().filter(it -> isBefore(it, last)).count() >= most)
                .map(last -> "Student %d joined a line that was full with %d: %s"
                        .formatted(last.record().student(), most, last.joined()));
    }

    private static boolean isBefore(Stay one, Stay other) {
        return one.told() != null
                && one.told().isBefore(other.asked())
                && one.lastedUntil(other.joined().at());
    }

    private static int ticket(Stay stay) {
        return Objects.requireNonNullElse(stay.joined().ticket(), 0);
    }
}

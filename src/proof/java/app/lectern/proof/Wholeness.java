package app.lectern.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.lectern.proof.TermRecord.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays a student's history write by write: what was asked for as one is had, waited for and left as one. */
class Wholeness {

    private final TermRecord record;
    private final List<Intent> intents;
    private final Set<String> held = new HashSet<>();
    private final List<Set<String>> lines = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();

    private Wholeness(TermRecord record, List<Intent> intents) {
        this.record = record;
        this.intents = intents;
    }

    static Stream<String> isKept(Evidence evidence) {
        var asked = Asked.in(evidence.ledger());
        return evidence.snapshot().records().stream()
                .flatMap(it -> new Wholeness(it, asked.of(it.student()).toList()).breaches());
    }

    private Stream<String> breaches() {
        Map<Instant, List<Event>> writes =
                record.history().stream().collect(groupingBy(Event::at, LinkedHashMap::new, Collectors.toList()));
        writes.values().forEach(this::play);
        record.waiting().stream()
                .map(it -> Set.copyOf(it.sections()))
                .filter(it -> !lines.contains(it))
                .forEach(it -> note("waits by %s, but joined the lines by %s", it, lines));
        return breaches.stream();
    }

    private void play(List<Event> write) {
        Map<String, Set<String>> sections =
                write.stream().collect(groupingBy(Event::name, mapping(Event::section, toSet())));
        Set<String> reached = named(sections, "ENROLLED", "PROMOTED", "UNDONE");
        Set<String> left = named(sections, "LEFT");
        lines.removeIf(line -> ends(line, reached, left));
        named(sections, "ENROLLED").forEach(it -> isWhole(it, reached));
        Set<String> joined = named(sections, "JOINED");
        joined.forEach(it -> isWhole(it, joined).ifPresent(this::joins));
        held.removeAll(named(sections, "DROPPED", "WITHDRAWN", "REMOVED"));
        held.addAll(named(sections, "ENROLLED", "PROMOTED", "UNDONE"));
    }

    private static Set<String> named(Map<String, Set<String>> sections, String... events) {
        return Stream.of(events)
                .flatMap(it -> sections.getOrDefault(it, Set.of()).stream())
                .collect(toSet());
    }

    /** Whether the student is in this line no more. */
    private boolean ends(Set<String> line, Set<String> reached, Set<String> left) {
        Set<String> gone = line.stream()
                .filter(it -> reached.contains(it) || left.contains(it))
                .collect(toSet());
        if (!gone.isEmpty() && !gone.equals(line)) {
            note("reached or left %s, but the line was for %s", gone, line);
        }
        return !gone.isEmpty();
    }

    /** The largest wish of which this section is one, and all others of which came with it or were there. */
    private Optional<Set<String>> isWhole(String section, Set<String> came) {
        Optional<Set<String>> whole = intents.stream()
                .filter(it -> it.wish().takes(section) && it.mayHaveChanged())
                .map(it -> Set.copyOf(it.wish().sections()))
                .filter(it -> it.stream().allMatch(other -> came.contains(other) || held.contains(other)))
                .max(Comparator.comparing(Set::size));
        if (whole.isEmpty()) {
            note("came to %s with %s, which was not all of what they asked for", section, came);
        }
        return whole;
    }

    private void joins(Set<String> asked) {
        Set<String> line = asked.stream().filter(it -> !held.contains(it)).collect(toSet());
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    private void note(String what, Object... details) {
        breaches.add("Student %d %s".formatted(record.student(), what.formatted(details)));
    }
}

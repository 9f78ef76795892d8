package app.lectern.proof;

import app.lectern.proof.TermRecord.Dropped;
import app.lectern.proof.TermRecord.Event;
import app.lectern.proof.TermRecord.Held;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays a student's history from the beginning, which must lead to what the student has. */
class Replay {

    private final TermRecord record;
    private final Map<String, Integer> held = new TreeMap<>();
    private final Map<String, Integer> line = new TreeMap<>();
    private final Map<String, Integer> givenUp = new TreeMap<>();
    private final Set<String> letGo = new HashSet<>();
    private final List<String> breaches = new ArrayList<>();

    private Replay(TermRecord record) {
        this.record = record;
    }

    static Stream<String> leadsToTheState(Evidence evidence) {
        return evidence.snapshot().records().stream().flatMap(it -> new Replay(it).breaches());
    }

    private Stream<String> breaches() {
        record.history().forEach(this::play);
        compare(
                "seats",
                held,
                record.held().stream().collect(Collectors.toMap(Held::section, Held::seat, (a, b) -> a)));
        compare(
                "places in line",
                line,
                record.places()
                        .collect(Collectors.toMap(TermRecord.Place::section, TermRecord.Place::ticket, (a, b) -> a)));
        compare(
                "sections given up",
                givenUp,
                record.dropped().stream().collect(Collectors.toMap(Dropped::section, Dropped::seat, (a, b) -> b)));
        return breaches.stream();
    }

    private void compare(String what, Map<String, Integer> played, Map<String, Integer> stored) {
        if (!played.equals(stored)) {
            breaches.add("The history of student %d leads to the %s %s, but the document has %s"
                    .formatted(record.student(), what, played, new TreeMap<>(stored)));
        }
    }

    private void play(Event event) {
        switch (event.name()) {
            case "ENROLLED", "PROMOTED" -> takes(event);
            case "MOVED" -> moves(event);
            case "DROPPED", "WITHDRAWN" -> {
                removes(held, event, event.seat());
                givenUp.put(event.section(), number(event));
                letGo.remove(event.section());
            }
            case "REMOVED" -> removes(held, event, event.seat());
            case "UNDONE" -> takesBack(event);
            case "JOINED" -> joins(event);
            case "LEFT" -> removes(line, event, event.ticket());
            case "OFFERED" -> expects(line, event, event.ticket());
            case "LET_GO" -> letsGo(event);
            case "PASSED_OVER" -> isPassedOver(event);
            default -> odd(event);
        }
    }

    private static int number(Event event) {
        return Objects.requireNonNullElse(event.seat(), 0);
    }

    private void takes(Event event) {
        boolean waited = line.remove(event.section()) != null;
        if (held.put(event.section(), number(event)) != null || waited != event.is("PROMOTED")) {
            odd(event);
        }
        givenUp.remove(event.section());
    }

    private void takesBack(Event event) {
        if (letGo.contains(event.section())) {
            odd(event);
        }
        removes(givenUp, event, event.seat());
        held.put(event.section(), number(event));
    }

    private void letsGo(Event event) {
        expects(givenUp, event, event.seat());
        if (!letGo.add(event.section())) {
            odd(event);
        }
    }

    private void moves(Event event) {
        if (held.replace(event.section(), number(event)) == null
                && givenUp.replace(event.section(), number(event)) == null) {
            odd(event);
        }
    }

    private void joins(Event event) {
        Integer ticket = event.ticket();
        if (ticket == null || held.containsKey(event.section()) || line.put(event.section(), ticket) != null) {
            odd(event);
        }
    }

    private void isPassedOver(Event event) {
        expects(line, event, event.ticket());
        if (event.reasons() == 0) {
            odd(event);
        }
    }

    private void removes(Map<String, Integer> from, Event event, @Nullable Integer number) {
        expects(from, event, number);
        from.remove(event.section());
    }

    private void expects(Map<String, Integer> in, Event event, @Nullable Integer number) {
        if (number == null || !number.equals(in.get(event.section()))) {
            odd(event);
        }
    }

    private void odd(Event event) {
        breaches.add(
                "The history of student %d can't have gone on with %s after holding %s, waiting by %s, giving up %s"
                        .formatted(record.student(), event, held, line, givenUp));
    }
}

package app.lectern.proof;

import app.lectern.proof.TermRecord.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was dropped is kept for just as long as it can be undone, and what was given up for something else is not; nobody
 * loses a seat that they did not give up.
 */
class UndoTimes {

    private final Evidence evidence;
    private final TermRecord record;
    private final Map<String, Instant> kept = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    private UndoTimes(Evidence evidence, TermRecord record) {
        this.evidence = evidence;
        this.record = record;
    }

    static Stream<String> areKept(Evidence evidence) {
        return evidence.snapshot().records().stream().flatMap(it -> new UndoTimes(evidence, it).breaches());
    }

    private Stream<String> breaches() {
        record.history().forEach(this::play);
        record.dropped().stream()
                .filter(TermRecord.Dropped::keepsSeat)
                .filter(it -> !kept.getOrDefault(it.section(), Instant.MIN).equals(it.heldUntil()))
                .forEach(it -> note("keeps %s until %s, but gave it up for until %s"
                        .formatted(it.text(), it.heldUntil(), kept.get(it.section()))));
        return breaches.stream();
    }

    private void play(Event event) {
        switch (event.name()) {
            case "DROPPED", "WITHDRAWN" -> dropped(event);
            case "UNDONE" -> {
                if (!event.at().isBefore(kept.getOrDefault(event.section(), Instant.MIN))) {
                    note("took back what they could not: " + event);
                }
                kept.remove(event.section());
            }
            case "LET_GO" -> {
                if (event.at().isBefore(kept.getOrDefault(event.section(), Instant.MAX))) {
                    note("lost too soon what they could still take back: " + event);
                }
                kept.remove(event.section());
            }
            case "REMOVED" -> note("lost a seat in a section that is still there: " + event);
            case "ENROLLED", "PROMOTED" -> kept.remove(event.section());
            default -> {}
        }
    }

    private void dropped(Event event) {
        boolean forAnother = with(event, "ENROLLED", "PROMOTED");
        if (event.by() == null && !with(event, "PROMOTED")) {
            note("gave up by nobody's wish: " + event);
        }
        if (forAnother) {
            kept.remove(event.section());
        } else {
            kept.put(event.section(), event.at().plus(evidence.undo()));
        }
    }

    /** Whether something else happened by the same write. */
    private boolean with(Event event, String... names) {
        return record.history().stream().anyMatch(it -> it.at().equals(event.at()) && it.is(names));
    }

    private void note(String what) {
        breaches.add("Student %d %s".formatted(record.student(), what));
    }
}

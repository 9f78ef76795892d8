package app.lectern.proof;

import app.lectern.proof.TermRecord.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a student held at which time, as the history tells it. */
class Past {

    private final List<Moment> moments = new ArrayList<>();

    /**
     * What a student held from an instant on.
     *
     * @param taken what of it was new
     * @param takenBack whether that was what they had dropped
     */
    record Moment(Instant at, Set<String> held, Set<String> taken, boolean takenBack) {}

    private Past(TermRecord record) {
        moments.add(new Moment(Instant.EPOCH, Set.of(), Set.of(), false));
        record.history().forEach(this::play);
    }

    static Past of(TermRecord record) {
        return new Past(record);
    }

    private void play(Event event) {
        switch (event.name()) {
            case "ENROLLED", "PROMOTED", "UNDONE" -> taken(event);
            case "DROPPED", "WITHDRAWN", "REMOVED" -> {
                Set<String> held = new TreeSet<>(moments.getLast().held());
                held.remove(event.section());
                next(event, held, Set.of());
            }
            default -> {}
        }
    }

    private void taken(Event event) {
        Set<String> held = new TreeSet<>(moments.getLast().held());
        held.add(event.section());
        next(event, held, Set.of(event.section()));
    }

    /** What is written at one instant is written at once. */
    private void next(Event event, Set<String> held, Set<String> taken) {
        Moment last = moments.getLast();
        if (last.at().equals(event.at())) {
            moments.removeLast();
            Set<String> together = new TreeSet<>(last.taken());
            together.addAll(taken);
            together.retainAll(held);
            moments.add(new Moment(event.at(), held, together, event.is("UNDONE") || last.takenBack()));
        } else {
            moments.add(new Moment(event.at(), held, taken, event.is("UNDONE")));
        }
    }

    /** All that was so, one after the other. */
    List<Moment> moments() {
        return moments;
    }

    /** All that the student held at some instant between the two. */
    Stream<Set<String>> heldBetween(Instant from, Instant to) {
        int first = 0;
        for (int index = 0; index < moments.size(); index++) {
            first = moments.get(index).at().isAfter(from) ? first : index;
        }
        return moments.subList(first, moments.size()).stream()
                .takeWhile(it -> !it.at().isAfter(to))
                .map(Moment::held);
    }
}

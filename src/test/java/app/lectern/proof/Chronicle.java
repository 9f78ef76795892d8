package app.lectern.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the sections' numbers changed in a run, as whoever changed them knows it. */
class Chronicle {

    private static final Duration UNSURE = Duration.ofSeconds(1);

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    /**
     * From some instant between the two on, the section was like this.
     *
     * @param group for whom the first seats are kept; {@code null} when for nobody
     * @param open whether it was not cancelled
     */
    record Entry(
            String section,
            Instant started,
            Instant ended,
            int capacity,
            @Nullable String group,
            int kept,
            boolean open) {

        private boolean mayHaveBegunBy(Instant instant) {
            return !started.isAfter(instant.plus(UNSURE));
        }

        private boolean hadBegunBy(Instant instant) {
            return ended.isBefore(instant.minus(UNSURE));
        }
    }

    /** The sections as they were before the run. */
    static Chronicle of(Campus campus) {
        var chronicle = new Chronicle();
        campus.lessons()
                .forEach(it -> chronicle.add(
                        new Entry(it.id(), Instant.EPOCH, Instant.EPOCH, it.capacity(), it.group(), it.kept(), true)));
        return chronicle;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** All that the section may have been like at the instant; more than one around a change. */
    List<Entry> around(String section, Instant instant) {
        List<Entry> begun = of(section).filter(it -> it.mayHaveBegunBy(instant)).toList();
        int last = 0;
        for (int index = 0; index < begun.size(); index++) {
            last = begun.get(index).hadBegunBy(instant) ? index : last;
        }
        return begun.subList(last, begun.size());
    }

    /** Whether all of the sections may have been cancelled at the instant. */
    boolean mayHaveBeenCancelled(Collection<String> sections, Instant instant) {
        return sections.stream().allMatch(it -> around(it, instant).stream().anyMatch(entry -> !entry.open()));
    }

    /** What the section was like last. */
    Entry last(String section) {
        return of(section).reduce((one, other) -> other).orElseThrow();
    }

    private Stream<Entry> of(String section) {
        return entries.stream().filter(it -> it.section().equals(section));
    }
}

package app.lectern.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the sections' numbers changed in a run, and who had a hold, as whoever changed them knows it. */
class Chronicle {

    private static final Duration UNSURE = Duration.ofSeconds(1);

    private final Map<String, Queue<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<Integer, Queue<Hold>> holds = new ConcurrentHashMap<>();

    /** Something that is so from some instant between the two on. */
    private interface Dated {

        Instant started();

        Instant ended();

        default boolean mayHaveBegunBy(Instant instant) {
            return !started().isAfter(instant.plus(UNSURE));
        }

        default boolean hadBegunBy(Instant instant) {
            return ended().isBefore(instant.minus(UNSURE));
        }
    }

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
            boolean open)
            implements Dated {}

    /** From some instant between the two on, the student had a hold, or had none. */
    record Hold(int student, Instant started, Instant ended, boolean put) implements Dated {}

    /** The sections as they were before the run, and nobody with a hold. */
    static Chronicle of(Campus campus) {
        var chronicle = new Chronicle();
        campus.lessons()
                .forEach(it -> chronicle.add(
                        new Entry(it.id(), Instant.EPOCH, Instant.EPOCH, it.capacity(), it.group(), it.kept(), true)));
        campus.pupils().forEach(it -> chronicle.add(new Hold(it.id(), Instant.EPOCH, Instant.EPOCH, false)));
        return chronicle;
    }

    void add(Entry entry) {
        entries.computeIfAbsent(entry.section(), section -> new ConcurrentLinkedQueue<>())
                .add(entry);
    }

    void add(Hold hold) {
        holds.computeIfAbsent(hold.student(), student -> new ConcurrentLinkedQueue<>())
                .add(hold);
    }

    /** All that the section may have been like at the instant; more than one around a change. */
    List<Entry> around(String section, Instant instant) {
        return during(section, instant, instant);
    }

    /** All that the section may have been like between the two. */
    List<Entry> during(String section, Instant from, Instant to) {
        return during(of(section), from, to);
    }

    private static <T extends Dated> List<T> during(Stream<T> all, Instant from, Instant to) {
        List<T> begun = all.filter(it -> it.mayHaveBegunBy(to)).toList();
        int last = 0;
        for (int index = 0; index < begun.size(); index++) {
            last = begun.get(index).hadBegunBy(from) ? index : last;
        }
        return begun.subList(last, begun.size());
    }

    /** Whether the student may have had a hold at some instant between the two. */
    boolean mayHaveBeenOnHold(int student, Instant from, Instant to) {
        return holdsOf(student, from, to).stream().anyMatch(Hold::put);
    }

    /** Whether the student had a hold all the time between the two. */
    boolean wasOnHold(int student, Instant from, Instant to) {
        var all = holdsOf(student, from, to);
        return !all.isEmpty() && all.stream().allMatch(Hold::put);
    }

    private List<Hold> holdsOf(int student, Instant from, Instant to) {
        return during(holds.getOrDefault(student, new ConcurrentLinkedQueue<>()).stream(), from, to);
    }

    /** Whether the section was cancelled all the time between the two. */
    boolean wasCancelled(String section, Instant from, Instant to) {
        return during(section, from, to).stream().noneMatch(Entry::open);
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
        return entries.getOrDefault(section, new ConcurrentLinkedQueue<>()).stream();
    }
}

package app.lectern.catalog;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores elements of one kind, batch by batch: what is there is read by one query, and each element that is new or
 * different is one write. An element that somebody else changes in between is read again and decided anew.
 *
 * @param <K> what elements are told apart by
 * @param <T> the elements
 */
abstract class Register<K, T> {

    /**
     * What storing each element did, or would do in a dry run, in the order of {@code batch}; elements of the same key
     * follow one another.
     */
    List<Change> put(List<T> batch, boolean dryRun) {
        Map<K, T> known = new HashMap<>(byKey(find(batch.stream().map(this::key).toList())));
        return batch.stream().map(given -> put(given, known, dryRun)).toList();
    }

    private Change put(T given, Map<K, T> known, boolean dryRun) {
        while (true) {
            T before = known.get(key(given));
            T after = completed(given, before);
            if (after.equals(before)) {
                return Change.UNCHANGED;
            }
            if (dryRun || write(before, after)) {
                known.put(key(given), after);
                return change(before, after);
            }
            known.remove(key(given));
            known.putAll(byKey(find(List.of(key(given)))));
        }
    }

    private Map<K, T> byKey(Collection<T> found) {
        return found.stream().collect(toMap(this::key, Function.identity()));
    }

    abstract K key(T element);

    /** Those that are stored. */
    abstract List<T> find(Collection<K> keys);

    /** What is to be stored: what is given, with what it keeps of the stored one and what is derived. */
    abstract T completed(T given, @Nullable T before);

    abstract Change change(@Nullable T before, T after);

    /** Stores {@code after} when {@code before} is still what is stored, and says whether it was. */
    abstract boolean write(@Nullable T before, T after);
}

package app.lectern.catalog.office;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.Change;
import app.lectern.catalog.office.PartialUpdate.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stores elements of one kind by a thousand: what is there is read by one query, what is new is one write, and what is
 * different is one for each hundred. An element that somebody else changes in between is read again and decided anew, alone.
 *
 * @param <K> what elements are told apart by
 * @param <T> the elements
 */
class CatalogBatch<K, T> {

    private static final int AT_ONCE = 1_000;

    private final CatalogStore<K, T> store;
    private final Class<T> type;
    private final PartialUpdate differences;

    CatalogBatch(CatalogStore<K, T> store, Class<T> type, PartialUpdate differences) {
        this.store = store;
        this.type = type;
        this.differences = differences;
    }

    /** What storing each would do; elements of the same key follow one another. */
    List<Change> rehearse(List<T> batch) {
        Map<K, T> known = stored(batch);
        return batch.stream().map(given -> rehearse(given, known)).toList();
    }

    private Change rehearse(T given, Map<K, T> known) {
        T before = known.get(store.key(given));
        T after = store.completed(given, before);
        known.put(store.key(given), after);
        return after.equals(before) ? Change.UNCHANGED : store.change(before, after);
    }

    /** What storing each did; elements of the same key follow one another. */
    List<Change> put(List<T> batch) {
        return runs(batch).stream().map(this::putRun).flatMap(List::stream).toList();
    }

    /** The batch in pieces, in none of which a key stands twice. */
    private List<List<T>> runs(List<T> batch) {
        var runs = new ArrayList<List<T>>();
        var taken = new HashSet<K>();
        for (T given : batch) {
            if (runs.isEmpty() || taken.size() == AT_ONCE || taken.contains(store.key(given))) {
                runs.add(new ArrayList<>());
                taken.clear();
            }
            runs.getLast().add(given);
            taken.add(store.key(given));
        }
        return runs;
    }

    private List<Change> putRun(List<T> run) {
        Map<K, T> known = stored(run);
        Map<K, Change> done = new HashMap<>();
        Set<K> added = addAll(run, known.keySet());
        added.forEach(key -> done.put(key, Change.CREATED));
        done.putAll(updateAll(run, known));
        return run.stream()
                .map(given -> Objects.requireNonNullElseGet(done.get(store.key(given)), () -> put(given, known)))
                .toList();
    }

    /** Stores what is not known by one write, up to what somebody else stored meanwhile; says which it stored. */
    private Set<K> addAll(List<T> run, Set<K> known) {
        Map<K, T> fresh = new LinkedHashMap<>();
        run.stream()
                .filter(it -> !known.contains(store.key(it)))
                .forEach(it -> fresh.put(store.key(it), store.completed(it, null)));
        fresh.values().forEach(store::check);
        int count = differences.insert(fresh.values(), type);
        List<T> added = fresh.values().stream().limit(count).toList();
        added.forEach(store::tellOfChange);
        return added.stream().map(store::key).collect(toSet());
    }

    /** Writes what is known and different by one write; says what it did to what nobody changed meanwhile. */
    private Map<K, Change> updateAll(List<T> run, Map<K, T> known) {
        List<Difference<T>> compared =
                run.stream().flatMap(given -> compared(given, known)).toList();
        Map<K, Change> done =
                write(compared.stream().filter(Difference::changes).toList());
        compared.stream().filter(it -> !it.changes()).forEach(it -> done.put(store.key(it.after()), Change.UNCHANGED));
        return done;
    }

    private Stream<Difference<T>> compared(T given, Map<K, T> known) {
        return Stream.ofNullable(known.get(store.key(given)))
                .map(before -> new Difference<>(store.same(before), before, store.completed(given, before)));
    }

    private Map<K, Change> write(List<Difference<T>> changed) {
        changed.forEach(it -> store.check(it.after()));
        Iterator<Optional<Change>> outcomes = differences.putAll(changed, type).iterator();
        var done = new HashMap<K, Change>();
        for (Difference<T> difference : changed) {
            outcomes.next().ifPresent(did -> done.put(store.key(difference.after()), written(difference, did)));
        }
        return done;
    }

    private Change written(Difference<T> difference, Change did) {
        Change change = did == Change.CREATED ? did : store.change(difference.before(), difference.after());
        tell(difference.after(), change);
        return change;
    }

    private Change put(T given, Map<K, T> known) {
        while (true) {
            T before = known.get(store.key(given));
            T after = store.completed(given, before);
            if (after.equals(before)) {
                return Change.UNCHANGED;
            }
            if (store.write(before, after)) {
                Change change = store.change(before, after);
                tell(after, change);
                return change;
            }
            known.remove(store.key(given));
            known.putAll(stored(List.of(given)));
        }
    }

    private void tell(T after, Change change) {
        if (change != Change.UNCHANGED) {
            store.tellOfChange(after);
        }
    }

    private Map<K, T> stored(List<T> batch) {
        Collection<K> keys = batch.stream().map(store::key).toList();
        return store.find(keys).stream()
                .collect(toMap(store::key, Function.identity(), (one, other) -> one, HashMap::new));
    }
}

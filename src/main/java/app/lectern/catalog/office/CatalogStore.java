package app.lectern.catalog.office;

import app.lectern.base.Change;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Stores elements of one kind: many by a few commands, as {@link CatalogBatch} does it, or one that somebody has opened.
 *
 * @param <K> what elements are told apart by
 * @param <T> the elements
 */
abstract class CatalogStore<K, T> {

    private final Class<T> type;
    final PartialUpdate differences;
    private final ApplicationEventPublisher events;

    CatalogStore(Class<T> type, PartialUpdate differences, ApplicationEventPublisher events) {
        this.type = type;
        this.differences = differences;
        this.events = events;
    }

    /**
     * What storing each element did, or would do in a dry run, in the order of {@code batch}; elements of the same key
     * follow one another.
     */
    List<Change> put(List<T> batch, boolean dryRun) {
        var together = new CatalogBatch<>(this, type, differences);
        return dryRun ? together.rehearse(batch) : together.put(batch);
    }

    /** Stores what nobody has stored yet, and says whether nobody had. */
    boolean add(T given) {
        boolean added = write(null, completed(given, null));
        if (added) {
            tellOfChange(given);
        }
        return added;
    }

    /**
     * Stores {@code changed} in the place of what says the same as {@code opened}.
     *
     * @throws NotFound when there is none any more
     * @throws ChangedMeanwhile when what is stored says something else
     */
    void replace(T opened, T changed) {
        T before;
        T after;
        do {
            before = stillAs(opened);
            after = completed(changed, before);
        } while (!after.equals(before) && !write(before, after));
        if (!sayTheSame(before, after)) {
            tellOfChange(after);
        }
    }

    /**
     * Removes what says the same as {@code opened}. Whoever comes to need it in that very moment gets it back.
     *
     * @param refuseIfNeeded throws {@link StillInUse} when something needs it
     * @throws NotFound when there is none any more
     * @throws ChangedMeanwhile when what is stored says something else
     */
    void remove(T opened, Runnable refuseIfNeeded) {
        refuseIfNeeded.run();
        Document removed = remove(opened);
        try {
            refuseIfNeeded.run();
        } catch (StillInUse needed) {
            differences.restore(removed, type);
            throw needed;
        } finally {
            tellOfChange(opened);
        }
    }

    private Document remove(T opened) {
        Optional<Document> removed = Optional.empty();
        while (removed.isEmpty()) {
            removed = differences.remove(same(stillAs(opened)), type);
        }
        return removed.get();
    }

    /** Tells whom it concerns, after the write. */
    void tellOfChange(T element) {
        events.publishEvent(changed(key(element)));
    }

    private T stillAs(T opened) {
        T stored = find(List.of(key(opened))).stream().findFirst().orElseThrow(() -> gone(key(opened)));
        if (!stillSays(stored, opened)) {
            throw new ChangedMeanwhile();
        }
        return stored;
    }

    abstract K key(T element);

    /** Those that are stored. */
    abstract List<T> find(Collection<K> keys);

    /** What is to be stored: what is given, with what it keeps of the stored one and what is derived. */
    abstract T completed(T given, @Nullable T before);

    abstract Change change(@Nullable T before, T after);

    /** Whether the registrar would call the two the same. */
    abstract boolean sayTheSame(T one, T other);

    /** Whether nobody changed what somebody has opened. */
    boolean stillSays(T stored, T opened) {
        return sayTheSame(stored, opened);
    }

    /** Finds an element while nobody has changed it. */
    abstract Criteria same(T stored);

    /** What is told when an element has changed. */
    abstract Object changed(K key);

    /** What is thrown when there is none of this key any more. */
    abstract NotFound gone(K key);

    /**
     * Looks at what is about to be stored; any element will do, unless its store says otherwise.
     *
     * @throws IllegalArgumentException when it must not be stored
     */
    void check(T after) {}

    /** Stores {@code after} when {@code before} is still what is stored, and says whether it was. */
    boolean write(@Nullable T before, T after) {
        check(after);
        return before == null ? differences.insert(after) : differences.update(same(before), before, after);
    }
}

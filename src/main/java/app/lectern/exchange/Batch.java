package app.lectern.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gathers rows, so that they are handled with a few queries for many instead of a few for each. Rows of which one depends
 * on what became of the other never come together.
 */
public final class Batch<T> {

    static final int SIZE = 500;

    private final Function<T, Stream<?>> keys;
    private final Consumer<List<T>> handle;
    private final List<T> rows = new ArrayList<>();
    private final Set<Object> taken = new HashSet<>();

    /**
     * @param keys what a row is about; rows that share a key are handled in different batches
     * @param handle takes each batch, in order
     */
    public Batch(Function<T, Stream<?>> keys, Consumer<List<T>> handle) {
        this.keys = keys;
        this.handle = handle;
    }

    /** Takes a row in, and hands the rows before it on when it can't be handled with them. */
    public void add(T row) {
        if (rows.size() == SIZE || keys.apply(row).anyMatch(taken::contains)) {
            flush();
        }
        rows.add(row);
        keys.apply(row).forEach(taken::add);
    }

    /** Hands on what is left. */
    public void flush() {
        if (!rows.isEmpty()) {
            handle.accept(List.copyOf(rows));
            rows.clear();
            taken.clear();
        }
    }
}

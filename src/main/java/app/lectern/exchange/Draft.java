package app.lectern.exchange;

import app.lectern.base.Change;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.ImportReport.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read, before it is stored.
 *
 * @param file the file's name
 * @param number which of the file's things it is, from 1
 * @param key what names it; may be empty
 * @param value what is to be stored; {@code null} when the row is rejected
 * @param reason why it is rejected; {@code null} when it is not
 * @param notes what was adapted or left out
 */
public record Draft<T>(
        String file,
        int number,
        String key,
        @Nullable T value,
        @Nullable Remark reason,
        List<Remark> notes) {

    /** A row that can be stored. */
    public static <T> Draft<T> of(String file, int number, String key, T value, List<Remark> notes) {
        return new Draft<>(file, number, key, value, null, List.copyOf(notes));
    }

    /** A row that can't. */
    public static <T> Draft<T> rejected(String file, int number, String key, Remark reason) {
        return new Draft<>(file, number, key, null, reason, List.of());
    }

    /**
     * The same row with what is made of its value; rejected when {@code make} throws {@link RowRejected}.
     *
     * @param key tells from the value what names the row
     */
    public <R> Draft<R> map(Function<T, String> key, Function<T, R> make) {
        if (value == null) {
            return new Draft<>(file, number, this.key, null, reason, notes);
        }
        try {
            return of(file, number, key.apply(value), make.apply(value), notes);
        } catch (RowRejected e) {
            return rejected(file, number, key.apply(value), e.reason());
        }
    }

    /** The same row with what there is to say about its value. */
    public Draft<T> noting(Function<T, List<Remark>> notes) {
        return value == null ? this : of(file, number, key, value, notes.apply(value));
    }

    /** What can be stored. */
    public Stream<T> values() {
        return Stream.ofNullable(value);
    }

    /**
     * Stores what can be stored.
     *
     * @param put says for each value, in order, what storing it did
     */
    public static <T> List<Row> store(List<Draft<T>> drafts, Function<List<T>, List<Change>> put) {
        Iterator<Change> changes =
                put.apply(drafts.stream().flatMap(Draft::values).toList()).iterator();
        var rows = new ArrayList<Row>();
        for (Draft<T> draft : drafts) {
            rows.add(draft.value == null ? draft.row(Verdict.REJECTED) : draft.row(Verdict.of(changes.next())));
        }
        return rows;
    }

    private Row row(Verdict verdict) {
        return new Row(file, number, key, verdict, reason, notes);
    }
}

package app.lectern.exchange.quacs;

import app.lectern.exchange.Draft;
import app.lectern.exchange.LeftOut;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Says once for all rows what several of them say: which fields are missing, and which can't be read. */
class Gathered {

    private final List<? extends Draft<?>> rows;

    private Gathered(List<? extends Draft<?>> rows) {
        this.rows = rows;
    }

    /** @param missing says of a field in how many of how many rows it is missing */
    static List<Remark> of(List<? extends Draft<?>> rows, Kind missing) {
        return new Gathered(rows).remarks(missing);
    }

    private List<Remark> remarks(Kind missing) {
        var lacking = new TreeMap<String, Integer>();
        forEach(Kind.FIELD_MISSING, (field, value) -> lacking.merge(field, 1, Integer::sum));
        var unread = new LeftOut(Kind.FIELD_NOT_READ_IN);
        forEach(Kind.FIELD_NOT_READ, unread::count);
        var remarks = new ArrayList<Remark>();
        lacking.forEach((field, times) -> remarks.add(Remark.of(missing, field, times, rows.size())));
        remarks.addAll(unread.remarks());
        return remarks;
    }

    /** Once a row for each field. */
    private void forEach(Kind kind, BiConsumer<String, String> field) {
        for (Draft<?> row : rows) {
            var values = new TreeMap<String, String>();
            Stream.concat(Stream.ofNullable(row.reason()), row.notes().stream())
                    .filter(it -> it.kind() == kind)
                    .forEach(it -> values.putIfAbsent(
                            it.details().getFirst(), it.details().getLast()));
            values.forEach(field);
        }
    }
}

package app.lectern.exchange;

import app.lectern.exchange.ImportReport.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what became of rows in as little memory as it takes: a remark that many rows have is kept once. */
public final class ReportRows {

    private static final Remark LEFT_UNSAID = Remark.of(Remark.Kind.REMARKS_LEFT_OUT);

    private final List<Row> rows = new ArrayList<>();
    private final Map<Remark, Remark> remarks = new HashMap<>();
    private int charactersLeft;

    public ReportRows() {
        this(ImportLimits.LONGEST_REPORT);
    }

    ReportRows(int longest) {
        charactersLeft = longest;
    }

    public void addAll(List<Row> more) {
        more.forEach(this::add);
    }

    /** Keeps the verdict in any case, and the remarks while there is room for them. */
    public void add(Row row) {
        rows.add(new Row(
                row.file(), row.number(), cut(row.key()), row.verdict(), kept(row.reason()), kept(row.notes())));
    }

    /** The same draft, with what it says in as little memory as it would take here. */
    public <T> Draft<T> compact(Draft<T> draft) {
        return new Draft<>(
                draft.file(),
                draft.number(),
                cut(draft.key()),
                draft.value(),
                kept(draft.reason()),
                kept(draft.notes()));
    }

    private static String cut(String key) {
        return key.length() > ImportLimits.LONGEST_KEY ? key.substring(0, ImportLimits.LONGEST_KEY) + "…" : key;
    }

    private @Nullable Remark kept(@Nullable Remark remark) {
        return remark == null ? null : shared(remark);
    }

    private List<Remark> kept(List<Remark> notes) {
        return notes.stream().map(this::shared).toList();
    }

    private Remark shared(Remark remark) {
        Remark same = remarks.get(remark);
        if (same != null) {
            return same;
        }
        int length = remark.details().stream().mapToInt(String::length).sum();
        if (length > charactersLeft) {
            return LEFT_UNSAID;
        }
        charactersLeft -= length;
        remarks.put(remark, remark);
        return remark;
    }

    /** All rows so far, in order. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }
}

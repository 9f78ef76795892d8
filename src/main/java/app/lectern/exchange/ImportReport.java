package app.lectern.exchange;

import app.lectern.base.Change;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, or would become of it.
 *
 * @param kind what was imported
 * @param dryRun whether nothing was stored
 * @param remarks what concerns all of it
 * @param rows each thing that the files hold
 */
public record ImportReport(ImportKind kind, boolean dryRun, List<Remark> remarks, List<Row> rows) {

    /** How many rows have each verdict, those that no row has included. */
    public Map<Verdict, Integer> counts() {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }

    /** What became of a row. */
    public enum Verdict {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED;

        static Verdict of(Change change) {
            return valueOf(change.name());
        }
    }

    /**
     * One thing that a file holds.
     *
     * @param file the file's name
     * @param number which of the file's things it is, from 1; the line, where each line is one
     * @param key what names it: a course id, a section id, an e-mail address; may be empty
     * @param verdict what became of it
     * @param reason why it was rejected; {@code null} when it was not
     * @param notes what was adapted or left out
     */
    public record Row(
            String file,
            int number,
            String key,
            Verdict verdict,
            @Nullable Remark reason,
            List<Remark> notes) {}
}

package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts what stands in documents and is not imported, so that nothing is left out in silence. */
class LeftOutFields {

    /** How many different names are told apart: what stands under others is counted together. */
    static final int MOST_NAMES = 50;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EXAMPLE = 60;

    /** What the database keeps for itself, and no loss. */
    private static final Set<String> OF_THE_DATABASE = Set.of("_id", "__v");

    private final Set<String> imported;
    private final TreeMap<String, LeftOut> leftOut = new TreeMap<>();
    private int others;

    /** @param imported the fields that are no loss; those of documents in a list as in {@code completed.grade} */
    LeftOutFields(Set<String> imported) {
        this.imported = imported;
    }

    /** @param example what stands in the first row that has it */
    private record LeftOut(int rows, String example) {

        LeftOut andAnother() {
            return new LeftOut(rows + 1, example);
        }
    }

    /** The same row without what is not imported, which is counted. */
    Draft<Document> count(Draft<Document> row) {
        row.values().forEach(this::takeOut);
        return row;
    }

    private void takeOut(Document document) {
        for (String name : List.copyOf(document.keySet())) {
            if (!imported.contains(name)) {
                count(name, document.remove(name));
            } else if (document.get(name) instanceof List<?> list) {
                list.forEach(it -> takeOutOf(name, it));
            }
        }
    }

    private void takeOutOf(String field, @Nullable Object element) {
        if (element instanceof Document inner) {
            for (String name : List.copyOf(inner.keySet())) {
                if (!imported.contains(field + "." + name)) {
                    count(field + "." + name, inner.remove(name));
                }
            }
        }
    }

    private void count(String name, @Nullable Object value) {
        String shown = cut(name, LONGEST_NAME);
        if (OF_THE_DATABASE.contains(name) || value == null) {
            return;
        }
        if (leftOut.containsKey(shown) || leftOut.size() < MOST_NAMES) {
            leftOut.merge(shown, new LeftOut(1, cut(shown(value), LONGEST_EXAMPLE)), (one, next) -> one.andAnother());
        } else {
            others++;
        }
    }

    /** As it stands in the file, but for the quotes around a text. */
    private static String shown(Object value) {
        if (value instanceof String text) {
            return text;
        }
        String inAnObject = new Document("", value).toJson();
        return inAnObject.substring(inAnObject.indexOf(':') + 2, inAnObject.length() - 1);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    /** What to say of all rows together, by name. */
    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        leftOut.forEach((name, it) -> remarks.add(Remark.of(Kind.FIELD_NOT_IMPORTED, name, it.rows(), it.example())));
        if (others > 0) {
            remarks.add(Remark.of(Kind.FIELDS_NOT_IMPORTED, others));
        }
        return remarks;
    }
}

package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.LeftOut;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts what stands in documents and is not imported, so that nothing is left out in silence. */
class LeftOutFields {

    /** What the database keeps for itself, and no loss. */
    private static final Set<String> OF_THE_DATABASE = Set.of("_id", "__v");

    private final Set<String> imported;
    private final LeftOut leftOut = new LeftOut(Kind.FIELD_NOT_IMPORTED);

    /** @param imported the fields that are no loss; those of documents in a list as in {@code completed.grade} */
    LeftOutFields(Set<String> imported) {
        this.imported = imported;
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
        if (!OF_THE_DATABASE.contains(name) && value != null) {
            leftOut.count(name, shown(value));
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

    /** What to say of all rows together, by name. */
    List<Remark> remarks() {
        return leftOut.remarks();
    }
}

package app.lectern.storage.upgrade;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Something in older data that could not be taken over as it was, for a registrar to look at.
 *
 * @param documentId the document's {@code _id}
 * @param kind what it is; its words are under {@code upgrade.finding.} and this
 * @param details what the words are filled in with
 * @param document the document as it was found, in MongoDB's extended JSON; without passwords
 */
public record Finding(String documentId, String kind, List<String> details, String document) {

    private static final String PASSWORD = "password";

    /**
     * A finding in a document.
     *
     * @param document as it was found; what it has of a password is left out
     */
    public static Finding in(Document document, Enum<?> kind, Object... details) {
        var shown = new Document(document);
        shown.remove(PASSWORD);
        return new Finding(
                String.valueOf(document.get("_id")),
                kind.name(),
                Stream.of(details).map(Object::toString).toList(),
                shown.toJson());
    }
}

package app.lectern.storage;

import org.bson.Document;

/**
 * A unique index that a promise rests on. Each room declares its own as a bean; the application makes them before the
 * first request and refuses to start when one is missing or different.
 *
 * @param collection the collection it stands on
 * @param field the one field it covers
 * @param sparse whether documents without the field are left out
 */
public record RequiredIndex(String collection, String field, boolean sparse) {

    /** No two documents may have the same value, and a missing one counts as a value. */
    public static RequiredIndex unique(String collection, String field) {
        return new RequiredIndex(collection, field, false);
    }

    /** No two documents may have the same value; any number may have none. */
    public static RequiredIndex uniqueWherePresent(String collection, String field) {
        return new RequiredIndex(collection, field, true);
    }

    Document key() {
        return new Document(field, 1);
    }

    /** Whether what the database says of one of its indexes describes this one, covering every document. */
    boolean matches(Document found) {
        return found.get("key", Document.class).keySet().equals(key().keySet())
                && found.getBoolean("unique", false)
                && found.getBoolean("sparse", false) == sparse
                && !found.containsKey("partialFilterExpression")
                && !found.containsKey("collation");
    }

    @Override
    public String toString() {
        return "unique " + (sparse ? "sparse " : "") + "index on " + collection + "." + field;
    }
}

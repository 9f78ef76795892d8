package app.lectern.catalog;

import java.util.List;

/** Something can't be removed, because something else needs it; in words that are looked up under {@link #key()}. */
public class StillInUse extends RuntimeException {

    private final String key;
    private final transient List<Object> details;

    StillInUse(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = List.of(details);
    }

    /** The key of the reason's words. */
    public String key() {
        return key;
    }

    /** What the words are filled in with. */
    public Object[] details() {
        return details.toArray();
    }
}

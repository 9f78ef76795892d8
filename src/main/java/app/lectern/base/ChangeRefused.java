package app.lectern.base;

import java.util.List;

/** A change can't be made, and nothing was changed; in words that are looked up under {@link #key()}. */
public class ChangeRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> details;

    public ChangeRefused(String key, Object... details) {
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

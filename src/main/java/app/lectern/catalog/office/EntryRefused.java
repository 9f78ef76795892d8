package app.lectern.catalog.office;

import java.util.List;

/** What the registrar entered can't be stored as it stands; nothing was changed. */
public class EntryRefused extends RuntimeException {

    private final transient List<Fault> faults;

    /**
     * What is wrong with a field, in words that are looked up under {@code key}.
     *
     * @param field its name in the entry; in a list with its place from 0, as in {@code meetings[1].end}
     * @param key the key of the words
     * @param details what the words are filled in with
     */
    public record Fault(String field, String key, List<Object> details) {}

    EntryRefused(List<Fault> faults) {
        super("Refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    EntryRefused(String field, String key, Object... details) {
        this(List.of(new Fault(field, key, List.of(details))));
    }

    /** One or more. */
    public List<Fault> faults() {
        return faults;
    }
}

package app.lectern.catalog;

import app.lectern.catalog.EntryRefused.Fault;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an entry, so that all of it is said at once. */
class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a fault of a field if there is one. */
    Faults note(boolean wrong, String field, String key, Object... details) {
        if (wrong) {
            faults.add(new Fault(field, key, List.of(details)));
        }
        return this;
    }

    /**
     * @throws EntryRefused when a fault was noted
     */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new EntryRefused(faults);
        }
    }
}

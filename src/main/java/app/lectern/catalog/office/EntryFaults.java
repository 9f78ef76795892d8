package app.lectern.catalog.office;

import app.lectern.catalog.office.EntryRefused.Fault;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an entry, so that all of it is said at once. */
class EntryFaults {

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a fault of a field if there is one. */
    EntryFaults note(boolean wrong, String field, String key, Object... details) {
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

package app.lectern.catalog;

import app.lectern.base.SectionId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Seats and lines have been counted; the catalog shows the counts to people. Nothing that matters rests on it.
 *
 * @param taken how many seats are held in each section; none in one that only {@code waiting} names
 * @param waiting how many students wait for each section; none in one that only {@code taken} names
 * @param complete whether all sections were counted, so that those not named have none of either
 */
public record SeatsTaken(Map<SectionId, Integer> taken, Map<SectionId, Integer> waiting, boolean complete) {

    Set<SectionId> sections() {
        var sections = new HashSet<>(taken.keySet());
        sections.addAll(waiting.keySet());
        return sections;
    }

    int taken(SectionId section) {
        return taken.getOrDefault(section, 0);
    }

    int waiting(SectionId section) {
        return waiting.getOrDefault(section, 0);
    }
}

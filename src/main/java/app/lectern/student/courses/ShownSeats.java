package app.lectern.student.courses;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.student.SeatsBadge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The counts of seats that a grid shows. They are changed where they stand: a row made anew could swallow a click on the
 * button that it had before.
 */
class ShownSeats {

    private final Map<SectionId, Set<SeatsBadge>> badges = new HashMap<>();
    private final Map<SectionId, Boolean> lines = new HashMap<>();

    /** A badge that follows the counts for as long as it is shown. */
    SeatsBadge of(Section section) {
        var badge = new SeatsBadge(section);
        lines.put(section.id(), section.looksLikeWaiting());
        badge.addAttachListener(attach ->
                badges.computeIfAbsent(section.id(), id -> new HashSet<>()).add(badge));
        badge.addDetachListener(detach -> forget(section.id(), badge));
        return badge;
    }

    private void forget(SectionId id, SeatsBadge badge) {
        Set<SeatsBadge> shown = badges.get(id);
        if (shown != null && shown.remove(badge) && shown.isEmpty()) {
            badges.remove(id);
        }
    }

    /**
     * Shows new counts, if the section is shown at all.
     *
     * @return whether something else has to be offered: a place in line, or a seat
     */
    boolean show(Section section) {
        Set<SeatsBadge> shown = badges.get(section.id());
        if (shown == null) {
            return false;
        }
        shown.forEach(it -> it.show(section));
        boolean line = section.looksLikeWaiting();
        return line != lines.put(section.id(), line);
    }
}

package app.lectern.enrollment;

import app.lectern.base.TermId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a student has to do with a term.
 *
 * @param term the term
 * @param version another one when anything has changed; {@code null} before there was anything
 * @param held where they have a seat
 * @param waiting what they wait for
 * @param dropped what they gave up and have not taken again
 * @param history how all that came about, oldest first
 */
public record StudentTerm(
        TermId term,
        @Nullable Long version,
        List<HeldSection> held,
        List<WaitingPlace> waiting,
        List<DroppedSection> dropped,
        List<HistoryEntry> history) {

    /** How they stand with each section: what they hold first, then what they wait for, then what they dropped. */
    public List<SectionStanding> standings() {
        var all = new ArrayList<SectionStanding>();
        held.forEach(it -> all.add(SectionStanding.enrolled(it)));
        waiting.forEach(it -> all.addAll(it.places()));
        dropped.forEach(it -> all.add(SectionStanding.dropped(it)));
        return List.copyOf(all);
    }
}

package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry;
import java.time.Instant;
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

    static StudentTerm nothing(TermId term) {
        return new StudentTerm(term, null, List.of(), List.of(), List.of(), List.of());
    }

    /** What would come back together with this section; nothing when it can't be taken back. */
    public List<DroppedSection> undoable(SectionId section, Instant now) {
        return DroppedSection.undoable(dropped, section, now);
    }

    /** How they stand with each section: what they hold first, then what they wait for, then what they dropped. */
    public List<EnrollmentStatus> standings() {
        var all = new ArrayList<EnrollmentStatus>();
        held.forEach(it -> all.add(EnrollmentStatus.enrolled(it)));
        waiting.forEach(it -> all.addAll(it.places()));
        dropped.forEach(it -> all.add(EnrollmentStatus.dropped(it)));
        return List.copyOf(all);
    }
}

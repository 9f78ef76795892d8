package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is decided upon: all of it read, nothing of it decided.
 *
 * @param student what is on record of the student
 * @param offers the sections in question
 * @param charts who has what in them
 * @param now when
 */
record Situation(StudentRecord student, List<Offer> offers, SeatCharts charts, Instant now) {

    /** The student's enrollment, less the seats that were kept until now. */
    Enrollment enrollment() {
        return student.enrollment().letGo(now);
    }

    List<Section> sections() {
        return offers.stream().map(Offer::section).toList();
    }

    Attempt attempt(Enrollment enrollment, boolean undo) {
        return attempt(enrollment, offers, List.of(), undo);
    }

    Attempt attempt(Enrollment enrollment, List<Offer> asked, List<Section> besides, boolean undo) {
        Map<SectionId, Set<ObjectionCode>> waived =
                undo ? Waivers.everGranted(student.overrides()) : Waivers.of(student.overrides(), enrollment);
        return new Attempt(student.with(enrollment), asked, besides, charts, waived, undo, now);
    }
}

package app.lectern.enrollment.decision;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.rules.RuleInput;
import app.lectern.enrollment.rules.Waivers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is decided upon: all of it read, nothing of it decided.
 *
 * @param student what is on record of the student
 * @param requested the sections in question
 * @param charts who has what in them
 * @param now when
 */
public record RegistrationContext(
        StudentRecord student, List<SectionInContext> requested, SeatCharts charts, Instant now) {

    /**
     * The same for whoever asks.
     *
     * @throws app.lectern.base.NoSuchTerm when the term is a draft, and it is the student
     */
    public RegistrationContext asSeenBy(UserId who) {
        student.asSeenBy(who);
        return this;
    }

    /** The student's enrollment, less the seats that were kept until now. */
    public Enrollment enrollment() {
        return student.enrollment().letGo(now);
    }

    public List<Section> sections() {
        return requested.stream().map(SectionInContext::section).toList();
    }

    RuleInput attempt(Enrollment enrollment, boolean undo) {
        return attempt(enrollment, requested, List.of(), undo);
    }

    RuleInput attempt(Enrollment enrollment, List<SectionInContext> asked, List<Section> besides, boolean undo) {
        Map<SectionId, Set<ObjectionCode>> waived =
                undo ? Waivers.everGranted(student.overrides()) : Waivers.of(student.overrides(), enrollment);
        return new RuleInput(student.with(enrollment), asked, besides, charts, waived, undo, now);
    }
}

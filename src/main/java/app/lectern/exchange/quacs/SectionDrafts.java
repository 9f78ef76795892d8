package app.lectern.exchange.quacs;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.Term;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sections of one term. */
class SectionDrafts {

    /** The length at which the college cuts titles. */
    private static final int CUT = 100;

    private final Term term;
    private final Timetable timetable;
    private final Collection<Offering> offerings;
    private final Semester semester;
    private final Map<SectionId, Section> stored;

    SectionDrafts(Term term, Collection<Offering> offerings, Semester semester, Map<SectionId, Section> stored) {
        this.term = term;
        this.offerings = offerings;
        this.semester = semester;
        this.stored = stored;
        timetable = new Timetable(term);
    }

    /**
     * A section as it is to be stored. What these files can't tell is kept: whether it takes place, how many may
     * wait, until when seats are reserved, and whatever else is said of it.
     *
     * @param notes what was adapted, added to
     * @throws RowRejected when its number can't be one
     */
    Section section(Offering offering, Course course, List<Remark> notes) {
        SectionId id = idOf(term, offering.crn());
        Section before = stored.getOrDefault(id, Section.blank(id, offering.courseId()));
        boolean asks = !semester.lacks(Semester.PREREQUISITES);
        var requirements = Requirements.of(semester.prerequisites(), offering);
        return SectionBuilder.builder(before)
                .courseId(offering.courseId())
                .component(offering.isLaboratory() ? Component.LAB : Component.LECTURE)
                .belongsTo(lecture(offering, notes))
                .title(title(offering, course, notes))
                .credits(credits(offering, course, before))
                .capacity(Objects.requireNonNullElse(offering.capacity(), before.capacity()))
                .reserved(asks ? requirements.reserved(notes) : before.reserved())
                .meetings(timetable.meetings(offering.timeslots(), notes))
                .instructors(Teachers.of(offering.timeslots()))
                .restriction(asks ? requirements.restriction(before.restriction(), notes) : before.restriction())
                .build();
    }

    private static @Nullable Integer credits(Offering offering, Course course, Section before) {
        if (offering.credits() == null) {
            return before.credits();
        }
        return offering.credits() == course.credits() ? null : offering.credits();
    }

    static SectionId idOf(Term term, String crn) {
        try {
            return new SectionId(term.id(), crn);
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Kind.SECTION_NUMBER_INVALID, crn);
        }
    }

    private @Nullable SectionId lecture(Offering offering, List<Remark> notes) {
        String number = offering.lectureNumber().orElse(null);
        if (number == null) {
            return null;
        }
        Optional<Offering> lecture = offerings.stream()
                .filter(it -> it.isLecture(offering.courseId(), number))
                .findFirst();
        if (lecture.isEmpty()) {
            notes.add(Remark.of(Kind.LECTURE_UNKNOWN, number));
        }
        return lecture.map(it -> idOf(term, it.crn())).orElse(null);
    }

    /** The section's own title, where it is more than the course's written differently or cut. */
    private static @Nullable String title(Offering offering, Course course, List<Remark> notes) {
        String own = offering.title();
        if (own == null || Fields.letters(course.title()).equals(Fields.letters(own))) {
            return null;
        }
        if (own.length() >= CUT - 5 && Fields.letters(course.title()).startsWith(Fields.letters(own))) {
            notes.add(Remark.of(Kind.TITLE_CUT));
            return null;
        }
        if (own.length() == CUT) {
            notes.add(Remark.of(Kind.TITLE_CUT));
            return own + "…";
        }
        return own;
    }
}

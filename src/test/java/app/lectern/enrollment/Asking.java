package app.lectern.enrollment;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.GradeScale;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.RuleOverrideBuilder;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.RegistrationRules;
import app.lectern.enrollment.rules.RuleInput;
import app.lectern.people.CompletedCourse;
import app.lectern.people.CreditException;
import app.lectern.people.Hold;
import app.lectern.people.StudentFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A student who asks for sections, built up in a test sentence by sentence. */
public class Asking {

    static final UserId STUDENT = new UserId(1);

    private final List<CompletedCourse> completed = new ArrayList<>();
    private final List<String> tests = new ArrayList<>();
    private final List<String> majors = new ArrayList<>();
    private final List<CreditException> limits = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<RuleOverride> overrides = new ArrayList<>();
    private final List<Section> held = new ArrayList<>();
    private final List<Section> taught = new ArrayList<>();
    private final Set<CourseId> taking = new HashSet<>();
    private final Map<CourseId, Course> courses = new HashMap<>();
    private final Map<SectionId, Set<ObjectionCode>> waived = new HashMap<>();
    private @Nullable Classification classification;
    private Term term = School.term();
    private Instant now = Instant.parse("2026-08-20T12:00:00Z");
    private boolean undo;

    public Asking completed(String course, String grade) {
        return completed(course, grade, null);
    }

    public Asking completed(String course, String grade, @Nullable String title) {
        completed.add(new CompletedCourse(new CourseId(course), grade, new TermId("2025FA"), title));
        return this;
    }

    public Asking passedTest(String code) {
        tests.add(code);
        return this;
    }

    public Asking is(Classification what) {
        classification = what;
        return this;
    }

    public Asking majorsIn(String major) {
        majors.add(major);
        return this;
    }

    public Asking takingBefore(String course) {
        taking.add(new CourseId(course));
        return this;
    }

    public Asking limitedTo(int credits) {
        limits.add(new CreditException(School.TERM, credits));
        return this;
    }

    public Asking hold(String reason) {
        holds.add(new Hold("h" + holds.size(), reason, new UserId(9), Instant.EPOCH));
        return this;
    }

    public Asking holds(Section section) {
        held.add(section);
        return this;
    }

    public Asking in(Term other) {
        term = other;
        return this;
    }

    public Asking at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Asking takingBack() {
        undo = true;
        return this;
    }

    public Asking waived(Section section, ObjectionCode code) {
        waived.put(section.id(), Set.of(code));
        return this;
    }

    /** Has, or had, a seat in this section by an override that is used up. */
    public Asking tookByLeave(Section section, ObjectionCode code) {
        overrides.add(RuleOverrideBuilder.builder()
                .id("o" + overrides.size())
                .userId(STUDENT)
                .term(School.TERM)
                .sectionId(section.id())
                .codes(Set.of(code))
                .reason("Fine")
                .askedAt(Instant.EPOCH)
                .status(RuleOverride.Status.GRANTED)
                .build());
        return this;
    }

    /** In a term in which this section is taught, too. */
    public Asking whereIsTaught(Section section) {
        taught.add(section);
        return this;
    }

    public Asking course(String id, @Nullable Prerequisite prerequisites, String... corequisites) {
        var courseId = new CourseId(id);
        Set<CourseId> with = new HashSet<>();
        Arrays.stream(corequisites).map(CourseId::new).forEach(with::add);
        courses.put(
                courseId,
                CourseBuilder.builder()
                        .courseId(courseId)
                        .title("Course " + id)
                        .description("")
                        .credits(4)
                        .subject(courseId.subject())
                        .prerequisites(prerequisites)
                        .corequisites(with)
                        .build());
        return this;
    }

    public List<Objection> forSections(Section... sections) {
        taught.addAll(List.of(sections));
        var seats = held.stream()
                .map(it -> new HeldSection(it.courseId(), it.id(), 1, it.worth(), Instant.EPOCH))
                .toList();
        var facts = new StudentFacts(STUDENT, classification, majors, completed, tests, false, limits, holds);
        var record = new StudentRecord(
                facts,
                term,
                Enrollment.none(STUDENT, School.TERM)
                        .with(seats, STUDENT)
                        .using(overrides.stream().map(RuleOverride::id).toList()),
                held,
                List.of(),
                taking,
                overrides,
                GradeScale.USUAL);
        return RegistrationRules.objections(new RuleInput(
                record,
                Arrays.stream(sections).map(this::inContext).toList(),
                List.of(),
                SeatCharts.blank(Arrays.stream(sections).map(Section::id).toList()),
                waived,
                undo,
                now));
    }

    public List<ObjectionCode> codes(Section... sections) {
        return forSections(sections).stream().map(Objection::code).toList();
    }

    private SectionInContext inContext(Section section) {
        Course course = courses.get(section.courseId());
        return new SectionInContext(
                section,
                course,
                taught.stream()
                        .filter(it -> it.courseId().equals(section.courseId()))
                        .toList(),
                course == null
                        ? List.of()
                        : taught.stream()
                                .filter(it -> course.corequisites().contains(it.courseId()))
                                .toList());
    }
}

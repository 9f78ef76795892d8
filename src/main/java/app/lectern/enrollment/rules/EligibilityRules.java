package app.lectern.enrollment.rules;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.people.CompletedCourse;
import app.lectern.people.StudentFacts;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a student must have done, and be, to take a course. */
public class EligibilityRules {

    private EligibilityRules() {}

    /** A course that was done, as the grade says, needs leave to be taken again; of a course with topics, each topic. */
    static Stream<Objection> courseRepeated(RuleInput input) {
        return input.requested().stream()
                .flatMap(each -> passed(input.student(), each)
                        .map(done -> new Objection.CourseRepeated(
                                each.section().id(), each.section().displayTitle(), done.courseId(), done.grade()))
                        .stream());
    }

    private static Optional<CompletedCourse> passed(StudentRecord student, SectionInContext each) {
        Section section = each.section();
        Course course = each.course();
        String usual = course == null ? section.displayTitle() : course.title();
        String title = Objects.requireNonNullElse(section.title(), usual);
        return student.facts().completed().stream()
                .filter(done -> done.courseId().isSameAs(section.courseId()))
                .filter(done -> student.grades().repeats(done.asGrade()))
                .filter(done -> title.equalsIgnoreCase(Objects.requireNonNullElse(done.title(), usual)))
                .findFirst();
    }

    public static boolean hasPassed(StudentRecord student, CourseId course) {
        return student.facts().completed().stream()
                .anyMatch(done ->
                        done.courseId().isSameAs(course) && student.grades().passes(done.asGrade()));
    }

    /** What must be done before is done, or will be by then. */
    static Stream<Objection> prerequisiteMissing(RuleInput input) {
        return input.requested().stream().flatMap(each -> missing(input, each).stream()
                .map(missing -> new Objection.PrerequisiteMissing(
                        each.section().id(),
                        each.section().displayTitle(),
                        missing,
                        MissingPrerequisites.inWords(missing))));
    }

    private static Optional<Prerequisite> missing(RuleInput input, SectionInContext each) {
        Course course = each.course();
        Prerequisite tree = course == null ? null : course.prerequisites();
        return tree == null ? Optional.empty() : new MissingPrerequisites(input).to(tree);
    }

    /** Some sections are for some students. */
    static Stream<Objection> restricted(RuleInput input) {
        return input.requestedSections().stream()
                .flatMap(section -> Optional.ofNullable(section.restriction())
                        .filter(restriction -> !admits(restriction, input.facts()))
                        .map(restriction -> new Objection.Restricted(section.id(), section.displayTitle(), restriction))
                        .stream());
    }

    private static boolean admits(Restriction restriction, StudentFacts facts) {
        return restriction.admits(facts.classification(), facts.majors());
    }
}

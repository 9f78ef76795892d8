package app.lectern.enrollment.record;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.GradeScale;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.people.StudentFacts;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * All that is on record of a student for a term.
 *
 * @param facts what the school knows of them
 * @param term the term
 * @param enrollment what they have in it
 * @param held the sections in which they have a seat; others among them don't count
 * @param heldCourses the courses of those, as they are in the term
 * @param takingBefore the courses that they have a seat for in an earlier term and no grade yet
 * @param overrides what they asked to be waived, in all terms
 * @param grades what grades are worth
 */
public record StudentRecord(
        StudentFacts facts,
        Term term,
        Enrollment enrollment,
        List<Section> held,
        List<Course> heldCourses,
        Set<CourseId> takingBefore,
        List<RuleOverride> overrides,
        GradeScale grades) {

    /**
     * The one place where a record is put together.
     *
     * @param held the sections of their seats
     * @param terms at least the terms of {@code all}
     * @param all what they have in all other terms, at least
     */
    static StudentRecord of(
            StudentFacts facts,
            Term term,
            Enrollment own,
            List<Section> held,
            List<Course> heldCourses,
            Collection<Term> terms,
            Collection<Enrollment> all,
            List<RuleOverride> overrides,
            GradeScale grades) {
        List<Course> courses = heldCourses.stream().map(it -> it.in(term)).toList();
        return new StudentRecord(
                facts, term, own, held, courses, takingBefore(term, terms, all, facts), overrides, grades);
    }

    /**
     * The same for whoever asks.
     *
     * @throws NoSuchTerm when the term is a draft, and it is the student
     */
    public StudentRecord asSeenBy(UserId who) {
        if (term.isDraft() && who.equals(enrollment.userId())) {
            throw new NoSuchTerm(term.id());
        }
        return this;
    }

    public StudentRecord with(Enrollment changed) {
        return new StudentRecord(facts, term, changed, held, heldCourses, takingBefore, overrides, grades);
    }

    /** With these sections known, of which the student holds those that the enrollment says. */
    public StudentRecord withHeld(List<Section> known) {
        return new StudentRecord(facts, term, enrollment, known, heldCourses, takingBefore, overrides, grades);
    }

    /** The courses of a student's seats in earlier terms that are not graded yet. */
    private static Set<CourseId> takingBefore(
            Term term, Collection<Term> terms, Collection<Enrollment> all, StudentFacts facts) {
        Set<TermId> earlier = terms.stream()
                .filter(it -> it.starts().isBefore(term.starts()))
                .map(Term::id)
                .collect(toSet());
        return all.stream()
                .filter(it -> earlier.contains(it.term()))
                .flatMap(it -> it.courses().stream()
                        .map(HeldSection::courseId)
                        .filter(course -> !isGraded(course, it.term(), facts)))
                .collect(toSet());
    }

    private static boolean isGraded(CourseId course, TermId term, StudentFacts facts) {
        return facts.completed().stream()
                .anyMatch(it -> it.courseId().isSameAs(course) && it.term().equals(term));
    }
}

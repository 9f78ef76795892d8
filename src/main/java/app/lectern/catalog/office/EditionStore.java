package app.lectern.catalog.office;

import app.lectern.catalog.Course;
import app.lectern.catalog.Courses;
import app.lectern.catalog.Term;
import java.util.Collection;
import java.util.function.BinaryOperator;
import org.springframework.context.ApplicationEventPublisher;

/** Stores what courses say in some terms, while in all others they go on saying what they said. */
class EditionStore extends CourseStore {

    private final BinaryOperator<Course> said;

    /** @param said makes of a stored course and of what is said of it what it is then */
    EditionStore(
            Courses courses, PartialUpdate differences, ApplicationEventPublisher events, BinaryOperator<Course> said) {
        super(courses, differences, events);
        this.said = said;
    }

    /** In one term alone. */
    static BinaryOperator<Course> in(Term term, Collection<Term> terms) {
        return (before, given) -> before.saying(given, term, terms);
    }

    @Override
    Course merged(Course given, Course before) {
        return said.apply(before, given);
    }
}

package app.lectern.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a course is from a term on, until its next edition.
 *
 * @param since the term from which on it holds; {@code null} for the first edition, which holds from the beginning
 * @param title what the course is called
 * @param description what it is about; may be empty
 * @param credits what it is worth, 0 or more
 * @param prerequisites what must be done before; {@code null} when nothing
 * @param corequisites courses to be taken in the same term
 */
public record Edition(
        @Nullable TermStart since,
        String title,
        String description,
        int credits,
        @Nullable Prerequisite prerequisites,
        Set<CourseId> corequisites) {

    /** The same, from another term on. */
    Edition from(@Nullable TermStart start) {
        return new Edition(start, title, description, credits, prerequisites, corequisites);
    }

    /** Whether both are the same but for when they hold. */
    public boolean saysTheSameAs(Edition other) {
        return from(null).equals(other.from(null));
    }

    /** Whether it, or one after it, holds in a term; in its own term also while that term is being moved. */
    boolean holdsIn(TermStart start) {
        return since == null || since.term().equals(start.term()) || !since.isAfter(start);
    }

    boolean isFromOneOf(Set<TermId> terms) {
        return since != null && terms.contains(since.term());
    }

    /** The courses that it asks for, before it or with it. */
    Stream<CourseId> asked() {
        return Stream.concat(corequisites.stream(), prerequisites == null ? Stream.of() : prerequisites.courses());
    }
}

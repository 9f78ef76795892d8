package app.lectern.catalog;

import app.lectern.base.TermId;
import org.jspecify.annotations.Nullable;

/**
 * Which courses somebody looks for.
 *
 * @param term only courses with a section in this term; {@code null} for all courses
 * @param search words to find in id, title or description, and with a term in its sections too; empty for all
 * @param subject a subject; {@code null} for all
 * @param openOnly only courses with a seat left in the term
 */
public record CourseFilter(
        @Nullable TermId term, String search, @Nullable String subject, boolean openOnly) {

    /**
     * @throws IllegalArgumentException when open seats are asked for without a term
     */
    public CourseFilter {
        if (openOnly && term == null) {
            throw new IllegalArgumentException("open needs a term");
        }
    }
}

package app.lectern.catalog;

import app.lectern.base.TermId;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where a term stands among the others: by its first day, and of two that start on the same day by its id.
 *
 * @param term the term
 * @param day its first day
 */
public record TermStart(TermId term, LocalDate day) implements Comparable<TermStart> {

    private static final Comparator<TermStart> ORDER =
            Comparator.comparing(TermStart::day).thenComparing(TermStart::term);

    @Override
    public int compareTo(TermStart other) {
        return ORDER.compare(this, other);
    }

    boolean isAfter(TermStart other) {
        return compareTo(other) > 0;
    }
}

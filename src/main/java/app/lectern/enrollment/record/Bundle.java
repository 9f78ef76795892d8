package app.lectern.enrollment.record;

import static java.util.stream.Collectors.joining;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sections of one term that are taken together: a seat in each, or in none. Two bundles are the same when they have the
 * same sections, in whatever order.
 *
 * @param sections 1 or more, in the order in which they were named
 */
public record Bundle(Set<SectionId> sections) {

    /**
     * @throws IllegalArgumentException when there is no section, or they are of several terms
     */
    public Bundle {
        sections = Collections.unmodifiableSet(new LinkedHashSet<>(sections));
        if (sections.stream().map(SectionId::term).distinct().count() != 1) {
            throw new IllegalArgumentException("Sections that are taken together are of one term");
        }
    }

    public static Bundle of(SectionId... sections) {
        return of(Arrays.asList(sections));
    }

    public static Bundle of(Collection<SectionId> sections) {
        return new Bundle(new LinkedHashSet<>(sections));
    }

    /** The one that was named first. */
    public SectionId first() {
        return sections.iterator().next();
    }

    public TermId term() {
        return first().term();
    }

    public int size() {
        return sections.size();
    }

    public boolean has(SectionId section) {
        return sections.contains(section);
    }

    public Stream<SectionId> stream() {
        return sections.stream();
    }

    /** The bundle with these, too, at its end. */
    public Bundle with(Collection<SectionId> more) {
        return of(Stream.concat(stream(), more.stream()).toList());
    }

    @Override
    public String toString() {
        return stream().map(SectionId::toString).collect(joining(" + "));
    }
}

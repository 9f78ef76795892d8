package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the rules look at when a student asks for a bundle.
 *
 * @param enrollment what the student has in the term
 * @param term the term
 * @param bundle the sections asked for
 * @param held the sections in which the student has a seat
 * @param siblings all sections of the courses asked for in this term
 * @param occupied the seat numbers in use, for each section asked for
 * @param now when they ask
 */
record Attempt(
        Enrollment enrollment,
        Term term,
        List<Section> bundle,
        List<Section> held,
        List<Section> siblings,
        Map<SectionId, Set<Integer>> occupied,
        Instant now) {

    /** The sections asked for that the student has no seat in yet. */
    List<Section> wanted() {
        return bundle.stream().filter(it -> !enrollment.holds(it.id())).toList();
    }

    Stream<Section> heldOrWanted() {
        return Stream.concat(held.stream(), wanted().stream());
    }

    /** What the student would have besides: what they hold, and what they asked for before this section. */
    Stream<Section> othersBefore(Section section) {
        return Stream.concat(
                held.stream(), wanted().stream().takeWhile(it -> !it.id().equals(section.id())));
    }

    Set<Integer> occupiedIn(Section section) {
        return occupied.getOrDefault(section.id(), Set.of());
    }

    Stream<Section> siblingsOf(Section section, Component component) {
        return siblings.stream().filter(it -> it.courseId().equals(section.courseId()) && it.component() == component);
    }
}

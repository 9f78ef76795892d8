package app.lectern.student;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.lectern.base.SectionId;
import app.lectern.enrollment.StudentTerm;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a student stands with the sections that a view shows.
 *
 * @param held where they have a seat
 * @param places where they stand in line, 1 being the first
 * @param kept what they dropped and could take back
 */
public record MyTerm(Set<SectionId> held, Map<SectionId, Integer> places, Map<SectionId, DroppedSection> kept) {

    public static final MyTerm NOTHING = new MyTerm(Set.of(), Map.of(), Map.of());

    static MyTerm of(StudentTerm term) {
        var places = new HashMap<SectionId, Integer>();
        term.waiting().stream()
                .flatMap(it -> it.places().stream())
                .forEach(it -> places.put(it.sectionId(), place(it)));
        return new MyTerm(
                term.held().stream().map(HeldSection::sectionId).collect(toUnmodifiableSet()),
                Map.copyOf(places),
                term.dropped().stream()
                        .filter(it -> it.heldUntil() != null)
                        .collect(toUnmodifiableMap(DroppedSection::sectionId, identity())));
    }

    private static int place(EnrollmentStatus waiting) {
        return Objects.requireNonNullElse(waiting.position(), 1);
    }
}

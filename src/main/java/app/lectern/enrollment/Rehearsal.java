package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a number of enrollments would come to, one after the other, while nothing is written. */
public final class Rehearsal {

    private final Map<String, Enrollment> kept = new HashMap<>();

    Optional<Enrollment> enrollment(UserId student, TermId term) {
        return Optional.ofNullable(kept.get(Enrollment.idOf(student, term)));
    }

    void keep(Enrollment enrollment) {
        kept.put(enrollment.id(), enrollment);
    }

    /** The seats in use, with those that were given out here. */
    Map<SectionId, Set<Integer>> occupiedWith(Map<SectionId, Set<Integer>> stored) {
        var all = new HashMap<SectionId, Set<Integer>>();
        stored.forEach((section, seats) -> all.put(section, new HashSet<>(seats)));
        kept.values().stream()
                .flatMap(enrollment -> enrollment.courses().stream())
                .forEach(held -> all.computeIfAbsent(held.sectionId(), any -> new HashSet<>())
                        .add(held.seat()));
        return all;
    }
}

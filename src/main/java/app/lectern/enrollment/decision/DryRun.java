package app.lectern.enrollment.decision;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a number of enrollments would come to, one after the other, while nothing is written. */
public final class DryRun {

    private final Map<String, Enrollment> kept = new HashMap<>();
    private final Map<SectionId, Map<Integer, UserId>> holders = new HashMap<>();
    private final Map<SectionId, Section> sections = new HashMap<>();

    public void keep(Enrollment enrollment) {
        Enrollment before = kept.put(enrollment.id(), enrollment);
        if (before != null) {
            before.courses().forEach(held -> holders(held.sectionId()).remove(held.seat()));
        }
        enrollment.courses().forEach(held -> holders(held.sectionId()).put(held.seat(), enrollment.userId()));
    }

    private Map<Integer, UserId> holders(SectionId section) {
        return holders.computeIfAbsent(section, it -> new HashMap<>());
    }

    /** What was read, with what was rehearsed before. */
    public RegistrationContext over(RegistrationContext stored) {
        Enrollment before = stored.student().enrollment();
        Enrollment now = kept.getOrDefault(before.id(), before);
        List<Section> known = Stream.concat(stored.student().held().stream(), known(now, stored.requested()))
                .distinct()
                .toList();
        return new RegistrationContext(
                stored.student().with(now).withHeld(known), stored.requested(), charts(stored.charts()), stored.now());
    }

    private Stream<Section> known(Enrollment enrollment, List<SectionInContext> requested) {
        requested.forEach(it -> sections.put(it.section().id(), it.section()));
        return enrollment.courses().stream()
                .flatMap(held -> Optional.ofNullable(sections.get(held.sectionId())).stream());
    }

    private SeatCharts charts(SeatCharts stored) {
        stored.all().forEach(chart -> chart.holders().putAll(holders(chart.section())));
        return stored;
    }
}

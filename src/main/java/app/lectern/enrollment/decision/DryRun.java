package app.lectern.enrollment.decision;

import app.lectern.base.SectionId;
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
    private final Map<SectionId, Section> sections = new HashMap<>();

    public void keep(Enrollment enrollment) {
        kept.put(enrollment.id(), enrollment);
    }

    /** What was read, with what was rehearsed before. */
    public RegistrationContext over(RegistrationContext stored) {
        Enrollment before = stored.student().enrollment();
        Enrollment now = kept.getOrDefault(before.id(), before);
        List<Section> known = Stream.concat(stored.student().held().stream(), known(now, stored.offers()))
                .distinct()
                .toList();
        return new RegistrationContext(
                stored.student().with(now).withHeld(known), stored.offers(), charts(stored.charts()), stored.now());
    }

    private Stream<Section> known(Enrollment enrollment, List<SectionInContext> offers) {
        offers.forEach(offer -> sections.put(offer.section().id(), offer.section()));
        return enrollment.courses().stream()
                .flatMap(held -> Optional.ofNullable(sections.get(held.sectionId())).stream());
    }

    private SeatCharts charts(SeatCharts stored) {
        kept.values().forEach(enrollment -> enrollment.courses().stream()
                .filter(held -> stored.has(held.sectionId()))
                .forEach(held -> stored.of(held.sectionId()).holders().put(held.seat(), enrollment.userId())));
        return stored;
    }
}

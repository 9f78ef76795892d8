package app.lectern.enrollment;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a plan to where seats change hands, bundle by bundle. */
@Component
class PlanDesk {

    private final SeatDesk desk;
    private final Readings readings;

    PlanDesk(SeatDesk desk, Readings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    List<BundleVerdict> validate(Plan plan) {
        return desk.validate(plan.userId(), bundles(plan));
    }

    List<BundleVerdict> register(Plan plan, @Nullable String key) {
        return desk.enrollAll(plan, bundles(plan), key);
    }

    private List<Set<SectionId>> bundles(Plan plan) {
        Map<SectionId, Offer> there = readings.existing(plan.sections()).stream()
                .collect(toMap(offer -> offer.section().id(), Function.identity()));
        return Bundles.of(plan.sections().stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .toList());
    }
}

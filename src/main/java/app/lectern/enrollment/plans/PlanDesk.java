package app.lectern.enrollment.plans;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import app.lectern.enrollment.RegistrationHandler;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.Bundles;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SectionInContext;
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

    private final RegistrationHandler handler;
    private final RegistrationQueries queries;

    PlanDesk(RegistrationHandler handler, RegistrationQueries queries) {
        this.handler = handler;
        this.queries = queries;
    }

    List<BundleVerdict> validate(Plan plan) {
        return handler.validate(plan.userId(), bundles(plan));
    }

    List<BundleVerdict> register(Plan plan, @Nullable String key) {
        return handler.enrollAll(plan, bundles(plan), key);
    }

    private List<Set<SectionId>> bundles(Plan plan) {
        Map<SectionId, SectionInContext> there = queries.existing(plan.sections()).stream()
                .collect(toMap(offer -> offer.section().id(), Function.identity()));
        return Bundles.of(plan.sections().stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .toList());
    }
}

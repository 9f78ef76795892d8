package app.lectern.enrollment.plans;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.RegistrationContexts;
import app.lectern.enrollment.RegistrationWriter;
import app.lectern.enrollment.RequestKey;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.Bundles;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.PlanRegistration;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.IdempotentResult;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers for a plan: as many of its bundles as can go together, by one write. */
@Component
class PlanHandler {

    private final RegistrationQueries queries;
    private final RegistrationContexts contexts;
    private final RegistrationWriter writer;

    PlanHandler(RegistrationQueries queries, RegistrationContexts contexts, RegistrationWriter writer) {
        this.queries = queries;
        this.contexts = contexts;
        this.writer = writer;
    }

    /** What speaks against each bundle if all the others were held, too, and nothing else. */
    List<BundleVerdict> validate(Plan plan) {
        List<Bundle> bundles = bundles(plan);
        if (bundles.isEmpty()) {
            return List.of();
        }
        RegistrationContext context =
                contexts.asItIs(plan.userId(), all(bundles)).asSeenBy(plan.userId());
        var registration = new PlanRegistration(context, plan.userId());
        return bundles.stream().map(registration::validate).toList();
    }

    /** What became of each bundle that the catalog has, and of what else was answered to the same request before. */
    List<BundleVerdict> register(Plan plan, @Nullable String key) {
        var keyed = new RequestKey(key, "register " + new TreeSet<>(plan.sections()));
        List<Bundle> bundles = bundles(plan);
        return writer.untilNotOvertaken(
                plan.userId(),
                plan.term(),
                keyed,
                () -> bundles.isEmpty() ? nothing(plan, keyed) : register(plan.userId(), bundles, keyed));
    }

    /** What was answered when the catalog still had any of it. */
    private List<BundleVerdict> nothing(Plan plan, RequestKey key) {
        StudentRecord student = contexts.student(plan.userId(), plan.term());
        return key.answered(student).map(before -> others(before, List.of())).orElseGet(() -> {
            writer.refuse(student, key);
            return List.of();
        });
    }

    private List<BundleVerdict> register(UserId student, List<Bundle> bundles, RequestKey key) {
        RegistrationContext context = contexts.afterThoseInLine(
                        student,
                        all(bundles),
                        it -> key.answered(it.student()).isEmpty()
                                && new PlanRegistration(it, student).takesAnyOf(bundles))
                .asSeenBy(student);
        var registration = new PlanRegistration(context, student);
        return key.answered(context.student())
                .map(before -> asAnswered(before, bundles, registration))
                .orElseGet(() -> register(context.student(), bundles, registration, key));
    }

    private List<BundleVerdict> register(
            StudentRecord student, List<Bundle> bundles, PlanRegistration registration, RequestKey key) {
        List<BundleVerdict> verdicts = registration.enrollAll(bundles);
        List<EnrollmentStatus> held =
                verdicts.stream().flatMap(it -> it.held().stream()).toList();
        if (registration.changed()) {
            writer.change(student, new Decision.Change(registration.enrollment(), held), key);
        } else if (verdicts.stream().allMatch(BundleVerdict::isHeld)) {
            writer.same(student, held, key);
        } else {
            writer.refuse(student, key);
        }
        return verdicts;
    }

    private static List<BundleVerdict> asAnswered(
            IdempotentResult before, List<Bundle> bundles, PlanRegistration registration) {
        return Stream.concat(
                        bundles.stream()
                                .map(bundle -> held(before, bundle).orElseGet(() -> registration.verdict(bundle))),
                        others(before, bundles).stream())
                .toList();
    }

    /** What was said of this bundle; empty when it was not held. */
    private static Optional<BundleVerdict> held(IdempotentResult before, Bundle bundle) {
        List<EnrollmentStatus> held = before.sections().stream()
                .filter(it -> bundle.has(it.sectionId()))
                .toList();
        return held.size() == bundle.size()
                ? Optional.of(new BundleVerdict(bundle, held, List.of()))
                : Optional.empty();
    }

    /** What was said of sections that are in none of these bundles. */
    private static List<BundleVerdict> others(IdempotentResult before, List<Bundle> bundles) {
        return before.sections().stream()
                .filter(it -> bundles.stream().noneMatch(bundle -> bundle.has(it.sectionId())))
                .map(it -> new BundleVerdict(Bundle.of(it.sectionId()), List.of(it), List.of()))
                .toList();
    }

    private List<Bundle> bundles(Plan plan) {
        Map<SectionId, SectionInContext> there = queries.existing(plan.sections()).stream()
                .collect(toMap(it -> it.section().id(), Function.identity()));
        return Bundles.of(plan.sections().stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Set<SectionId> all(List<Bundle> bundles) {
        return bundles.stream().flatMap(Bundle::stream).collect(toSet());
    }
}

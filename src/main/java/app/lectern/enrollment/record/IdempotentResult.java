package app.lectern.enrollment.record;

import app.lectern.base.SectionId;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.EnrollOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was answered to a request that carried a key.
 *
 * @param key the key
 * @param request what was asked for, in one line
 * @param sections how the student stood with it then
 * @param changed whether anything changed by it
 */
public record IdempotentResult(String key, String request, List<EnrollmentStatus> sections, boolean changed) {

    /** What was said of this bundle; empty when it was not held. */
    public Optional<BundleVerdict> verdict(Set<SectionId> bundle) {
        List<EnrollmentStatus> held =
                sections.stream().filter(it -> bundle.contains(it.sectionId())).toList();
        return Optional.of(held)
                .filter(it -> it.size() == bundle.size())
                .map(it -> new BundleVerdict(bundle, it, List.of()));
    }

    /** What was said of sections that are in none of these bundles. */
    public List<BundleVerdict> others(List<Set<SectionId>> bundles) {
        return sections.stream()
                .filter(it -> bundles.stream().noneMatch(bundle -> bundle.contains(it.sectionId())))
                .map(it -> new BundleVerdict(Set.of(it.sectionId()), List.of(it), List.of()))
                .toList();
    }

    public EnrollOutcome outcome() {
        return new EnrollOutcome.Done(sections, changed);
    }
}

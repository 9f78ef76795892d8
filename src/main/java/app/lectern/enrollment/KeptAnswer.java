package app.lectern.enrollment;

import app.lectern.base.SectionId;
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
record KeptAnswer(String key, String request, List<SectionStanding> sections, boolean changed) {

    /** What was said of this bundle; empty when it was not held. */
    Optional<BundleVerdict> verdict(Set<SectionId> bundle) {
        List<SectionStanding> held =
                sections.stream().filter(it -> bundle.contains(it.sectionId())).toList();
        return Optional.of(held)
                .filter(it -> it.size() == bundle.size())
                .map(it -> new BundleVerdict(bundle, it, List.of()));
    }

    /** What was said of sections that are in none of these bundles. */
    List<BundleVerdict> others(List<Set<SectionId>> bundles) {
        return sections.stream()
                .filter(it -> bundles.stream().noneMatch(bundle -> bundle.contains(it.sectionId())))
                .map(it -> new BundleVerdict(Set.of(it.sectionId()), List.of(it), List.of()))
                .toList();
    }

    EnrollOutcome outcome() {
        return new EnrollOutcome.Done(sections, changed);
    }
}

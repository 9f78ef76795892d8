package app.lectern.enrollment.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import app.lectern.base.SectionId;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What granted overrides waive. */
public class Waivers {

    private Waivers() {}

    /** What they waive, by section, as long as they have not been used. */
    public static Map<SectionId, Set<ObjectionCode>> of(List<RuleOverride> overrides, Enrollment enrollment) {
        return bySection(
                overrides.stream().filter(it -> !enrollment.usedOverrides().contains(it.id())));
    }

    /** What they ever waived, by section, used or not. */
    public static Map<SectionId, Set<ObjectionCode>> everGranted(List<RuleOverride> overrides) {
        return bySection(overrides.stream());
    }

    /** Whether a seat in the section was taken by leave to pass over this objection. */
    static boolean wasUsed(SectionId section, ObjectionCode code, List<RuleOverride> overrides, Enrollment enrollment) {
        return bySection(overrides.stream()
                        .filter(it -> enrollment.usedOverrides().contains(it.id())))
                .getOrDefault(section, Set.of())
                .contains(code);
    }

    private static Map<SectionId, Set<ObjectionCode>> bySection(Stream<RuleOverride> overrides) {
        return overrides
                .filter(RuleOverride::isGranted)
                .collect(groupingBy(RuleOverride::sectionId, reducing(Set.of(), RuleOverride::codes, Waivers::both)));
    }

    private static Set<ObjectionCode> both(Set<ObjectionCode> one, Set<ObjectionCode> other) {
        Set<ObjectionCode> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The overrides that are used up by seats in these sections. */
    public static List<String> usedFor(
            Collection<SectionId> sections, List<RuleOverride> overrides, Enrollment enrollment) {
        return overrides.stream()
                .filter(it -> it.isGranted() && sections.contains(it.sectionId()))
                .map(RuleOverride::id)
                .filter(id -> !enrollment.usedOverrides().contains(id))
                .toList();
    }
}

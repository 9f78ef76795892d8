package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrolledCourse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A course that the student is in, with all its parts; of a course with topics, one topic.
 *
 * @param parts the lecture and what goes with it, at least one
 */
public record MyCourse(List<EnrolledCourse> parts) {

    /** Puts the parts of each course together, in the order of their first. */
    static List<MyCourse> of(List<EnrolledCourse> sections, List<Bundle> bundles) {
        Map<Bundle, List<EnrolledCourse>> byBundle = new LinkedHashMap<>();
        sections.forEach(
                section -> byBundle.computeIfAbsent(bundleOf(section.sectionId(), bundles), bundle -> new ArrayList<>())
                        .add(section));
        return byBundle.values().stream().map(MyCourse::new).toList();
    }

    private static Bundle bundleOf(SectionId section, List<Bundle> bundles) {
        return bundles.stream().filter(it -> it.has(section)).findFirst().orElseGet(() -> Bundle.of(section));
    }

    public boolean has(SectionId section) {
        return parts.stream().anyMatch(it -> it.sectionId().equals(section));
    }

    public EnrolledCourse main() {
        return parts.stream()
                .min(Comparator.comparing(EnrolledCourse::component))
                .orElseThrow();
    }

    public String id() {
        return main().courseId().value();
    }

    public String title() {
        return main().displayTitle();
    }

    public TermId term() {
        return main().term();
    }

    public int credits() {
        return parts.stream().mapToInt(EnrolledCourse::credits).sum();
    }

    /** When all parts meet; empty when that is not known of any. */
    public String meets(Locale locale) {
        return parts.stream()
                .map(part -> MeetingFormatter.of(part.meetings(), locale))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

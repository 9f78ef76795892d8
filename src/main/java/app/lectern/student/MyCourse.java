package app.lectern.student;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.catalog.MeetingWords;
import app.lectern.enrollment.EnrolledCourse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A course that the student is in, with all its parts.
 *
 * @param parts the lecture and what goes with it, at least one
 */
record MyCourse(List<EnrolledCourse> parts) {

    private record Key(CourseId course, TermId term) {}

    /** Puts the parts of each course together, in the order of their first. */
    static List<MyCourse> of(List<EnrolledCourse> sections) {
        Map<Key, List<EnrolledCourse>> byCourse = new LinkedHashMap<>();
        sections.forEach(section -> byCourse.computeIfAbsent(
                        new Key(section.courseId(), section.term()), key -> new ArrayList<>())
                .add(section));
        return byCourse.values().stream().map(MyCourse::new).toList();
    }

    EnrolledCourse main() {
        return parts.stream()
                .min(Comparator.comparing(EnrolledCourse::component))
                .orElseThrow();
    }

    String id() {
        return main().courseId().value();
    }

    String title() {
        return main().displayTitle();
    }

    TermId term() {
        return main().term();
    }

    int credits() {
        return parts.stream().mapToInt(EnrolledCourse::credits).sum();
    }

    /** When all parts meet; empty when that is not known of any. */
    String meets(Locale locale) {
        return parts.stream()
                .map(part -> MeetingWords.of(part.meetings(), locale))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

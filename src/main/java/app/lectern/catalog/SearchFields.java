package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.SearchWords;
import java.util.stream.Stream;

/**
 * What the courses grid shows of a section and filters by, derived from the section and its course by whoever writes
 * either, so that a page of the grid is one query on one collection.
 *
 * @param title the section's own title, or the course's
 * @param credits the section's own credits, or the course's
 * @param subject the course's subject
 * @param text all that a search looks into, folded as searches are
 * @param key the course id as {@link app.lectern.base.CourseId#searchKey()}
 * @param seatsLeft capacity less seats taken
 */
public record SearchFields(String title, int credits, String subject, String text, String key, int seatsLeft) {

    public static SearchFields of(Section section, Course course) {
        return new SearchFields(
                section.title() == null ? course.title() : section.title(),
                section.credits() == null ? course.credits() : section.credits(),
                course.subject(),
                text(section, course),
                course.courseId().searchKey(),
                section.seatsLeft());
    }

    private static String text(Section section, Course course) {
        String text = Stream.of(
                        Stream.of(course.courseId().value(), course.title(), course.description()),
                        Stream.ofNullable(section.title()),
                        section.instructors().stream(),
                        Stream.of(course.courseId().searchKey()))
                .flatMap(parts -> parts)
                .collect(joining(" "));
        return SearchWords.folded(text);
    }
}

package app.lectern.registrar.ui.people;

import static java.util.stream.Collectors.joining;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.base.UnseenCharacters;
import app.lectern.people.CompletedCourse;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.binder.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Completed courses as the registrar types them: one a line, as in {@code COMP-131, A-, 2025FA, Its own title}. */
class CompletedLines {

    private static final int LONGEST_GRADE = 10;
    private static final int NEEDED = 3;
    private static final int WITH_TITLE = 4;

    private CompletedLines() {}

    static String of(List<CompletedCourse> courses) {
        return courses.stream().map(CompletedLines::line).collect(joining("\n"));
    }

    private static String line(CompletedCourse course) {
        String line = course.courseId() + ", " + course.grade() + ", " + course.term();
        return course.title() == null ? line : line + ", " + course.title();
    }

    /** The courses, or which line can't be read. */
    static Result<List<CompletedCourse>> read(String text) {
        var courses = new ArrayList<CompletedCourse>();
        if (UnseenCharacters.inLines(text)) {
            return Result.error(UI.getCurrent().getTranslation("text.unseen"));
        }
        for (String line : OfficeFields.lines(text)) {
            Optional<CompletedCourse> course = course(line.split("\\s*,\\s*", WITH_TITLE));
            if (course.isEmpty()) {
                return Result.error(UI.getCurrent().getTranslation("people.completed.unreadable", line));
            }
            courses.add(course.get());
        }
        return Result.ok(courses);
    }

    private static Optional<CompletedCourse> course(String[] parts) {
        if (parts.length < NEEDED || parts[1].isEmpty() || parts[1].length() > LONGEST_GRADE) {
            return Optional.empty();
        }
        return CourseId.parse(parts[0]).flatMap(course -> term(parts[2])
                .map(term -> new CompletedCourse(course, parts[1], term, title(parts))));
    }

    private static Optional<TermId> term(String text) {
        try {
            return Optional.of(new TermId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static @Nullable String title(String[] parts) {
        return parts.length < WITH_TITLE || parts[NEEDED].isBlank() ? null : parts[NEEDED].strip();
    }
}

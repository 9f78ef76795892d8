package app.lectern.people.web;

import app.lectern.base.CourseId;
import app.lectern.base.PlainText;
import app.lectern.base.TermId;
import app.lectern.people.CompletedCourse;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A course that somebody has done with, as the API shows and takes it. */
record CompletedJson(
        @JsonProperty("courseID")
        @NotNull(message = "{person.course.invalid}")
        @Pattern(regexp = "(?=.*\\S)[^/?#]{1,40}", message = "{person.course.invalid}")
        @PlainText
        @Schema(example = "COMP-131")
        @Nullable
        String courseId,

        @NotBlank(message = "{person.grade.invalid}")
        @Size(max = 10, message = "{person.grade.invalid}")
        @PlainText
        @Schema(example = "A-")
        @Nullable
        String grade,

        @NotNull(message = "{person.term.invalid}")
        @Pattern(regexp = "[A-Za-z0-9]{1,20}", message = "{person.term.invalid}")
        @Schema(example = "2026FA")
        @Nullable
        String term,

        @Size(max = 200, message = "{person.completed-title.invalid}")
        @PlainText
        @Schema(example = "Queer Cinema")
        @Nullable
        String title) {

    static CompletedJson of(CompletedCourse course) {
        return new CompletedJson(
                course.courseId().value(), course.grade(), course.term().value(), course.title());
    }

    CompletedCourse toCompletedCourse() {
        return new CompletedCourse(
                new CourseId(Objects.requireNonNull(courseId)),
                Objects.requireNonNull(grade).strip(),
                new TermId(Objects.requireNonNull(term)),
                title == null || title.isBlank() ? null : title.strip());
    }
}

package app.lectern.accounts;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A course that somebody has done with.
 *
 * @param grade as the school writes it, as in {@code A-}
 * @param term when they took it
 */
public record CompletedCourse(
        @Field("courseID") CourseId courseId,

        @NotBlank(message = "{person.grade.invalid}") @Size(max = 10, message = "{person.grade.invalid}")
        String grade,

        TermId term) {}

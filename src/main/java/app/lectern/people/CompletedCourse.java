package app.lectern.people;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.PlainText;
import app.lectern.base.TermId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A course that somebody has done with.
 *
 * @param courseId in its normal form, whatever form the catalog has
 * @param grade as the school writes it, as in {@code A-}
 * @param term when they took it
 * @param title what it was about, where that differs from term to term; {@code null} when it has the course's title
 */
public record CompletedCourse(
        @Field("courseID") CourseId courseId,

        @NotBlank(message = "{person.grade.invalid}") @Size(max = 10, message = "{person.grade.invalid}") @PlainText
        String grade,

        TermId term,

        @Nullable @Size(max = 200, message = "{person.completed-title.invalid}") @PlainText
        String title) {

    @PersistenceCreator
    public CompletedCourse {
        courseId = courseId.normal();
    }

    /** A course with its usual title. */
    public CompletedCourse(CourseId courseId, String grade, TermId term) {
        this(courseId, grade, term, null);
    }

    /** The grade, to be compared with others. */
    public Grade asGrade() {
        return new Grade(grade);
    }
}

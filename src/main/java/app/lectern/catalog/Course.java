package app.lectern.catalog;

import app.lectern.base.CourseId;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is taught, independent of when.
 *
 * @param id the database's own; {@code null} before it is stored
 * @param courseId what people name it by, in the data {@code courseID}
 * @param title what it is called
 * @param description what it is about; may be empty
 * @param credits what it is worth, 0 or more
 * @param term when it is usually taught, in free text; {@code null} when not known
 * @param subject the field it belongs to, as in {@code COMP}; may be empty
 * @param prerequisites what must be done before; {@code null} when nothing
 * @param corequisites courses to be taken in the same term
 */
@Document("course")
public record Course(
        @Id @Nullable ObjectId id,
        @Field("courseID") CourseId courseId,
        String title,
        String description,
        int credits,
        @Nullable String term,
        String subject,
        @Nullable Prerequisite prerequisites,
        Set<CourseId> corequisites) {

    Course storedAs(@Nullable ObjectId id) {
        return new Course(id, courseId, title, description, credits, term, subject, prerequisites, corequisites);
    }
}

package app.lectern.catalog;

import app.lectern.base.CourseId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
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
 * @param version counts the changes to the document; {@code null} before it is stored, or changed for the first time
 */
@Document("course")
@RecordBuilder
public record Course(
        @Id @Nullable ObjectId id,
        @Field("courseID") CourseId courseId,
        String title,
        String description,
        int credits,
        @Nullable String term,
        String subject,
        @Nullable Prerequisite prerequisites,
        Set<CourseId> corequisites,
        @Version @Nullable Long version)
        implements CourseBuilder.With {

    /** How many characters a description may have: some colleges write their rules for a course into it. */
    public static final int LONGEST_DESCRIPTION = 50_000;

    public boolean asksFor(CourseId course) {
        return corequisites.contains(course)
                || (prerequisites != null && prerequisites.courses().anyMatch(course::equals));
    }

    /** Whether the registrar would call the two the same. */
    public boolean saysTheSameAs(Course other) {
        return withId(null).withVersion(null).equals(other.withId(null).withVersion(null));
    }
}

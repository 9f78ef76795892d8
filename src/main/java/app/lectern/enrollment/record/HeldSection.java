package app.lectern.enrollment.record;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import java.time.Instant;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A section in which a student has a seat.
 *
 * @param courseId the course it belongs to
 * @param sectionId the section
 * @param seat the seat's number, 1 or more
 * @param credits what it counts in this student's term
 * @param since when they got the seat
 */
public record HeldSection(
        @Field("courseID") CourseId courseId, SectionId sectionId, int seat, int credits, Instant since) {

    HeldSection movedTo(int number) {
        return new HeldSection(courseId, sectionId, number, credits, since);
    }
}

package app.lectern.enrollment.record;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A section that a student is enrolled in, with what there is to know of its course.
 *
 * @param courseId the course
 * @param sectionId the section
 * @param component which part of the course it is
 * @param title what the section is called; {@code null} when it has the course's title
 * @param courseTitle what the course is called
 * @param description what it is about
 * @param credits what it counts
 * @param term the term
 * @param meetings when it meets
 * @param instructors who teaches it
 * @param seat the student's seat
 * @param since when they got it
 */
public record EnrolledCourse(
        @Field("courseID") CourseId courseId,
        SectionId sectionId,
        Component component,
        @Nullable String title,
        String courseTitle,
        String description,
        int credits,
        TermId term,
        List<Meeting> meetings,
        List<String> instructors,
        int seat,
        Instant since) {

    /** What it is called: the section's own title or the course's. */
    public String displayTitle() {
        return title == null ? courseTitle : title;
    }
}

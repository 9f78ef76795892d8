/**
 * The students' face: who looks, and what they have.
 *
 * <ul>
 *   <li>who looks: {@link app.lectern.student.Viewer}; what they have to do with a term: {@link app.lectern.student.MyTerm}
 *   <li>a column of the courses grid: {@code courses.SectionColumns}, and {@code courses.SectionCard} and {@code courses.SectionCsv} beside it
 *   <li>a button on a section: {@code enroll.EnrollButton}; what can be done about an objection: {@code enroll.Remedies}
 *   <li>where the views are: {@link app.lectern.student.StudentNavigation}
 * </ul>
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "catalog",
            "enrollment",
            "enrollment :: decision",
            "enrollment :: overrides",
            "enrollment :: plans",
            "enrollment :: record",
            "enrollment :: rules",
            "frame",
            "people"
        })
@NullMarked
package app.lectern.student;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

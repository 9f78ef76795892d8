package app.lectern.enrollment;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a student does with seats: take them, drop them, see them. */
@Service
public class EnrollmentService {

    private static final String THEMSELVES = "hasRole('STUDENT') and #student == principal.userId";

    private final Enrollments enrollments;
    private final EnrolledCourses enrolledCourses;
    private final SeatDesk desk;

    EnrollmentService(Enrollments enrollments, EnrolledCourses enrolledCourses, SeatDesk desk) {
        this.enrollments = enrollments;
        this.enrolledCourses = enrolledCourses;
        this.desk = desk;
    }

    /**
     * Gives the student a seat in each of these sections by one write, or in none.
     *
     * @param sections one or more of the same term
     * @throws NotFound when there is no such section
     * @throws IllegalArgumentException when they are of several terms
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize(THEMSELVES)
    public EnrollOutcome enroll(UserId student, Set<SectionId> sections) {
        return desk.enroll(student, sections, student);
    }

    /**
     * Drops the course that the section belongs to, with all its parts.
     *
     * @return what was dropped
     * @throws NotFound when the student has no seat in the section
     * @throws DropClosed when the last day to drop is over
     */
    @PreAuthorize(THEMSELVES)
    public List<HeldSection> drop(UserId student, SectionId section) {
        return desk.drop(student, section, student);
    }

    /** The sections in which the student has a seat in this term. */
    @PreAuthorize(THEMSELVES)
    public List<HeldSection> heldBy(UserId student, TermId term) {
        return enrollments
                .findById(Enrollment.idOf(student, term))
                .map(Enrollment::courses)
                .orElse(List.of());
    }

    /** The student's courses of all terms, by course id. */
    @PreAuthorize(THEMSELVES)
    public List<EnrolledCourse> coursesOf(UserId student) {
        return enrolledCourses.of(student.value());
    }
}

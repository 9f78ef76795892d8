package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the registrar does with students' seats, by the same rules. */
@Service
public class EnrollmentOffice {

    private final SeatDesk desk;

    EnrollmentOffice(SeatDesk desk) {
        this.desk = desk;
    }

    /**
     * Gives the student a seat in each of these sections by one write, or in none.
     *
     * @param sections one or more of the same term
     * @param by the registrar who asks
     * @throws app.lectern.base.NotFound when there is no such section
     * @throws IllegalArgumentException when they are of several terms
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public EnrollOutcome enroll(UserId student, Set<SectionId> sections, UserId by) {
        return desk.enroll(student, Wish.seatsIn(sections), by, null);
    }

    /** Says what {@link #enroll} would do after what was rehearsed before, and writes nothing. */
    @PreAuthorize("hasRole('ADMIN')")
    public EnrollOutcome rehearse(UserId student, Set<SectionId> sections, Rehearsal before) {
        return desk.rehearse(student, sections, before);
    }
}

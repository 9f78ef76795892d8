package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.DryRun;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.DropClosed;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the registrar does with students' seats, by the same rules. */
@Service
public class EnrollmentOffice {

    private final RegistrationHandler handler;

    EnrollmentOffice(RegistrationHandler handler) {
        this.handler = handler;
    }

    /**
     * Gives the student a seat in each section of the bundle by one write, or in none.
     *
     * @param by the registrar who asks
     * @throws app.lectern.base.NotFound when there is no such section
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public EnrollOutcome enroll(UserId student, Bundle bundle, UserId by) {
        return handler.enroll(student, EnrollRequest.seatsIn(bundle), by, null);
    }

    /**
     * Takes a student out of the section's line or, if they don't wait, out of the course that it belongs to, with all its
     * parts and what must be taken with it. For a while the student can undo it.
     *
     * @param by the registrar who asks
     * @return what was taken from them
     * @throws app.lectern.base.NotFound when the student has no seat in the section, and doesn't wait for it
     * @throws DropClosed when the last day to drop, and to withdraw, is over
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public List<EnrollmentStatus> drop(UserId student, SectionId section, UserId by) {
        return handler.drop(student, section, by, null);
    }

    /**
     * Takes a student out of the section's line. A seat that they got from it meanwhile stays theirs.
     *
     * @param by the registrar who asks
     * @throws PromotedMeanwhile when the student has a seat in the section
     * @throws app.lectern.base.NotFound when the student neither waits for the section nor has a seat in it
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public List<EnrollmentStatus> leave(UserId student, SectionId section, UserId by) {
        return handler.leave(student, section, by, null);
    }

    /** Says what {@link #enroll} would do after what was rehearsed before, and writes nothing. */
    @PreAuthorize("hasRole('ADMIN')")
    public EnrollOutcome rehearse(UserId student, Bundle bundle, DryRun before) {
        return handler.rehearse(student, bundle, before);
    }
}

package app.lectern.enrollment.waitlist;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Writes students' documents, and has the lines looked at that move by it. */
@Component
public class EnrollmentWriter {

    private final Enrollments enrollments;
    private final PromotionQueue queue;

    public EnrollmentWriter(Enrollments enrollments, PromotionQueue queue) {
        this.enrollments = enrollments;
        this.queue = queue;
    }

    /**
     * Puts a document in the place of what it was made of. When the database does not answer, it may be written all the
     * same, and whoever asks again is only told so: the lines are looked at in any case.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else wrote it meanwhile
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has a seat of it
     */
    public void replace(Enrollment before, Enrollment after) {
        try {
            queue.changed(before, enrollments.save(after));
        } catch (DataAccessResourceFailureException unanswered) {
            queue.changed(before, after);
            throw unanswered;
        }
    }

    /**
     * Lets nothing come after this that was made of the student's document before, however late it reaches the database.
     * As nothing changes by it, no line is looked at and nobody is told.
     *
     * @param key names the request that is refused
     * @throws org.springframework.dao.DuplicateKeyException when an earlier try of that request was written, or somebody
     *     else made the document meanwhile
     */
    public void fence(UserId student, TermId term, String key) {
        if (enrollments.fence(Enrollment.idOf(student, term), key) == 0) {
            enrollments.save(Enrollment.refused(student, term, key));
        }
    }
}

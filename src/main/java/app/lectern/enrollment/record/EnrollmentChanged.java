package app.lectern.enrollment.record;

import app.lectern.base.TermId;
import app.lectern.base.UserId;

/**
 * What a student has in a term has just changed in this process. It only says "look now": whoever shows it has to look
 * from time to time, too, as another process may have changed it.
 */
public record EnrollmentChanged(UserId student, TermId term) {}

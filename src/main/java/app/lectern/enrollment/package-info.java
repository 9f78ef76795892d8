/**
 * What students have in a term, and how seats change hands: read, decide, write.
 *
 * <ul>
 *   <li>what a student does with seats: {@link app.lectern.enrollment.EnrollmentService}; what the office does: {@link app.lectern.enrollment.EnrollmentOffice}
 *   <li>the way of every request: {@link app.lectern.enrollment.RegistrationHandler} has it read by {@link app.lectern.enrollment.RegistrationContexts}, decided by {@code decision.Registration}, written by {@link app.lectern.enrollment.RegistrationWriter}
 *   <li>a rule: {@code rules}; the line: {@code waitlist}; what is stored: {@code record}
 *   <li>for how long a drop can be undone: {@code UndoTime}
 *   <li>who sits in a section: {@link app.lectern.enrollment.RosterService}
 * </ul>
 */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "base",
            "catalog",
            "catalog :: office",
            "catalog :: startup",
            "people",
            "people :: startup",
            "storage",
            "storage :: upgrade"
        })
@NullMarked
package app.lectern.enrollment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What is on record of students in a term, as it is stored and read.
 *
 * <ul>
 *   <li>the document: {@link app.lectern.enrollment.record.Enrollment}; an override: {@link app.lectern.enrollment.record.RuleOverride}
 *   <li>who has which seat: {@link app.lectern.enrollment.record.SeatQueries}, {@link app.lectern.enrollment.record.SeatChart}
 *   <li>what a decision needs, in two queries: {@link app.lectern.enrollment.record.RegistrationQueries}
 *   <li>deciding anew when overtaken: {@link app.lectern.enrollment.record.VersionedWrites}
 * </ul>
 */
@NamedInterface("record")
@NullMarked
package app.lectern.enrollment.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

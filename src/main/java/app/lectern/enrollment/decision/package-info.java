/** The pure step from a request to a decision, for one course, a swap, a plan and an undo. */
@NamedInterface("decision")
@NullMarked
package app.lectern.enrollment.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The pure step from a request to a decision, for one course, a swap, a plan and an undo.
 *
 * <ul>
 *   <li>what is asked: {@link app.lectern.enrollment.decision.EnrollRequest}; what is decided: {@link app.lectern.enrollment.decision.Decision}; what came of it: {@link app.lectern.enrollment.decision.EnrollOutcome}
 *   <li>the decision: {@link app.lectern.enrollment.decision.Registration}; of a plan: {@link app.lectern.enrollment.decision.PlanRegistration}
 *   <li>what goes with a drop or in a swap: {@link app.lectern.enrollment.decision.DropScope}, {@link app.lectern.enrollment.decision.SwapScope}
 * </ul>
 */
@NamedInterface("decision")
@NullMarked
package app.lectern.enrollment.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The one rule engine: what speaks against giving a student the sections that they ask for.
 *
 * <ul>
 *   <li>the list of rules, one class a subject: {@link app.lectern.enrollment.rules.RegistrationRules}; what they look at: {@link app.lectern.enrollment.rules.RuleInput}
 *   <li>what a rule says: {@link app.lectern.enrollment.rules.Objection}; in words: {@link app.lectern.enrollment.rules.ObjectionFormatter}
 *   <li>which of the free seats a student gets: {@link app.lectern.enrollment.rules.FreeSeats}
 * </ul>
 */
@NamedInterface("rules")
@NullMarked
package app.lectern.enrollment.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

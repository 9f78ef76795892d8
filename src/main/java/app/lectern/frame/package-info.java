/**
 * What every view shares: the frame around it, error pages, questions and notifications.
 *
 * <ul>
 *   <li>navigation and the person's corner: {@link app.lectern.frame.MainLayout}, {@code PersonMenu}
 *   <li>which term is meant where none is named: {@link app.lectern.frame.ChosenTerm}
 *   <li>a question before something is done: {@link app.lectern.frame.Confirmation}
 *   <li>a word that is shown on the next page: {@link app.lectern.frame.FlashMessage}
 *   <li>what happens on an unexpected failure: {@code Failures}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"base", "catalog"})
@NullMarked
package app.lectern.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

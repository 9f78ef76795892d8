/**
 * Value types that every room may use, and that know no room.
 *
 * <ul>
 *   <li>ids of terms, courses, sections and people: {@link app.lectern.base.SectionId} and its like
 *   <li>what people read, in which languages: {@link app.lectern.base.Texts}
 *   <li>how a search is understood: {@link app.lectern.base.SearchWords}
 *   <li>the few exceptions that everyone throws: {@link app.lectern.base.NotFound}, {@link app.lectern.base.ChangeRefused}, {@link app.lectern.base.ChangedMeanwhile}
 *   <li>what is exercised before the first people come: {@link app.lectern.base.WarmUpStep}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.lectern.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

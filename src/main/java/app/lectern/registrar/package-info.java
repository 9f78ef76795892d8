/**
 * The office's face: terms, courses, sections, people, rosters, overrides and imports.
 *
 * <ul>
 *   <li>terms, courses and sections: {@code ui.catalog}; people: {@code ui.people}; rosters: {@code ui.roster}
 *   <li>what students ask to be waived: {@code ui.overrides}; imports: {@code ui.imports}
 *   <li>how forms, dialogs and lists of the office look: {@code ui.entry}
 * </ul>
 */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "base",
            "catalog",
            "catalog :: office",
            "enrollment",
            "enrollment :: decision",
            "enrollment :: overrides",
            "enrollment :: record",
            "enrollment :: rules",
            "exchange",
            "frame",
            "people",
            "people :: password",
            "people :: startup",
            "signin",
            "storage :: upgrade"
        })
@NullMarked
package app.lectern.registrar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

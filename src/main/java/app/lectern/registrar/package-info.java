/** The office's face: terms, courses, sections, people, rosters, exceptions and imports. */
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
            "signin",
            "storage :: upgrade"
        })
@NullMarked
package app.lectern.registrar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

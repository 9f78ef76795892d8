/** What goes in and out as files: imports of every kind, with a verdict for each row. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "base",
            "catalog",
            "catalog :: office",
            "enrollment",
            "enrollment :: decision",
            "enrollment :: rules",
            "people",
            "storage :: upgrade"
        })
@NullMarked
package app.lectern.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

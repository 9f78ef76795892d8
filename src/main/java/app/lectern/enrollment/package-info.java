/** What students have in a term, and how seats change hands: read, decide, write. */
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

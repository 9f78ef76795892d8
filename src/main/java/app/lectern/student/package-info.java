/** The students' face: who looks, and what they have. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "catalog",
            "enrollment",
            "enrollment :: decision",
            "enrollment :: overrides",
            "enrollment :: plans",
            "enrollment :: record",
            "enrollment :: rules",
            "frame",
            "people"
        })
@NullMarked
package app.lectern.student;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

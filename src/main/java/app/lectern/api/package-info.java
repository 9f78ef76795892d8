/** What all REST controllers share: problem details, paging, the limits of a request. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

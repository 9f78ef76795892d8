/** Which MongoDB is used, what promises it must keep, and the work that is done before the first request. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Value types that every room may use, and that know no room. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.lectern.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

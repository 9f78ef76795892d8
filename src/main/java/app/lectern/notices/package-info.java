/** What people are told by mail, and where Lectern is in the world. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

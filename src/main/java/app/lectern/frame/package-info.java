/** What every view shares: the frame around it, error pages, questions and notifications. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

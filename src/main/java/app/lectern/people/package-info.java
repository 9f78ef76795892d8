/** Who there is: people, their roles, what is known of students, and holds. */
@ApplicationModule(allowedDependencies = {"api", "base", "storage", "storage :: upgrade"})
@NullMarked
package app.lectern.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

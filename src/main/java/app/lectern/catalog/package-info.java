/** What a school teaches and when, for everybody to read: terms, courses, sections, and how they are searched. */
@ApplicationModule(allowedDependencies = {"api", "base", "storage", "storage :: upgrade"})
@NullMarked
package app.lectern.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

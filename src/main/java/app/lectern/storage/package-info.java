/**
 * Which MongoDB is used, what promises it must keep, and the work that is done before the first request.
 *
 * <ul>
 *   <li>which database, and how it is read and written: {@code StorageConfiguration}
 *   <li>what must be unique: {@link app.lectern.storage.RequiredIndex}
 *   <li>work before the first request: {@link app.lectern.storage.StartUpStep}
 *   <li>how long the database may take: {@code Deadline}, {@code DeadlineFilter}
 *   <li>how a type stands in documents: {@link app.lectern.storage.DocumentConverters}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

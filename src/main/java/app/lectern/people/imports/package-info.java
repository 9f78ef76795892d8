/**
 * Takes people in whom another system knows.
 *
 * <ul>
 *   <li>what a file says of somebody: {@link app.lectern.people.imports.ImportedUser}
 *   <li>what becomes of it: {@link app.lectern.people.imports.UserImport}, {@link app.lectern.people.imports.UserPut}
 * </ul>
 */
@NamedInterface("imports")
@NullMarked
package app.lectern.people.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

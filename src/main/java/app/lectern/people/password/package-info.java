/** Which passwords may be chosen, and how they are kept. */
@NamedInterface("password")
@NullMarked
package app.lectern.people.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

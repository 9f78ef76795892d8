/** The demo school's people, and those whom the tutorial application stored. */
@NamedInterface("startup")
@NullMarked
package app.lectern.people.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

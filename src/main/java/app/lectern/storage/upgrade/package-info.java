/** Brings data of an older shape into today's. */
@NamedInterface("upgrade")
@NullMarked
package app.lectern.storage.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

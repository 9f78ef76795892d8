/** How the office writes the catalog: what it enters, what is refused, and how it is stored. */
@NamedInterface("office")
@NullMarked
package app.lectern.catalog.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The demo school's catalog, and what older versions and the tutorial application left. */
@NamedInterface("startup")
@NullMarked
package app.lectern.catalog.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

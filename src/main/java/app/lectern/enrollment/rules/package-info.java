/** The one rule engine: what speaks against giving a student the sections that they ask for. */
@NamedInterface("rules")
@NullMarked
package app.lectern.enrollment.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

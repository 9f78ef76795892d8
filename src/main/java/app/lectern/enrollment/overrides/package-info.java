/** What students ask the registrar to waive, and what registrars waive. */
@NamedInterface("overrides")
@NullMarked
package app.lectern.enrollment.overrides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

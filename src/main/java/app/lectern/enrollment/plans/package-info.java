/** Students' plans: lists of sections. */
@NamedInterface("plans")
@NullMarked
package app.lectern.enrollment.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

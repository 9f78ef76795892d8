/** What is on record of students in a term, as it is stored and read. */
@NamedInterface("record")
@NullMarked
package app.lectern.enrollment.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

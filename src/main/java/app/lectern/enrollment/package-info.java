/** What students have in a term: seats, the rules for taking one, enrolling and dropping. */
@NullMarked
package app.lectern.enrollment;

import org.jspecify.annotations.NullMarked;

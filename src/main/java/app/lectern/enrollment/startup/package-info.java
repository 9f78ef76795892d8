/** Indexes, the demo school's enrollments, and those that the tutorial application stored. */
@NullMarked
package app.lectern.enrollment.startup;

import org.jspecify.annotations.NullMarked;

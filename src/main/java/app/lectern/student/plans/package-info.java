/** The plan beside the courses. */
@NullMarked
package app.lectern.student.plans;

import org.jspecify.annotations.NullMarked;

/** The students' face: finding courses, enrolling, seeing one's week. */
@NullMarked
package app.lectern.student;

import org.jspecify.annotations.NullMarked;

/** Finding a course and a section. */
@NullMarked
package app.lectern.student.courses;

import org.jspecify.annotations.NullMarked;

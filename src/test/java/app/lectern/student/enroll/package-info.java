@NullMarked
package app.lectern.student.enroll;

import org.jspecify.annotations.NullMarked;

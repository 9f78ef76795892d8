/** Taking a seat, giving it up, and what can be done when something is in the way. */
@NullMarked
package app.lectern.student.enroll;

import org.jspecify.annotations.NullMarked;

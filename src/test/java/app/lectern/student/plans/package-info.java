@NullMarked
package app.lectern.student.plans;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.lectern.student;

import org.jspecify.annotations.NullMarked;

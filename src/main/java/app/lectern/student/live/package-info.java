/** Keeps open views up to date. */
@NullMarked
package app.lectern.student.live;

import org.jspecify.annotations.NullMarked;

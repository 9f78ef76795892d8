/** Lectern: course registration that students trust. */
@NullMarked
package app.lectern;

import org.jspecify.annotations.NullMarked;

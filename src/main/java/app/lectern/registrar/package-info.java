/** The office's face: imports and rosters. */
@NullMarked
package app.lectern.registrar;

import org.jspecify.annotations.NullMarked;

/** Reading JSON from files that others wrote. */
@NullMarked
package app.lectern.registrar.json;

import org.jspecify.annotations.NullMarked;

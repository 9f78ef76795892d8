/** A walk through the API, as its own description tells the way. */
@NullMarked
package app.lectern.walk;

import org.jspecify.annotations.NullMarked;

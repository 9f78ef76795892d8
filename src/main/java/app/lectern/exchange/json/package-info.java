/** Reads JSON from files that others wrote. */
@NullMarked
package app.lectern.exchange.json;

import org.jspecify.annotations.NullMarked;

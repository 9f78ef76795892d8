/** Reads semesters as QuACS publishes them; what it makes of their oddities is in docs/decisions/0005. */
@NullMarked
package app.lectern.exchange.quacs;

import org.jspecify.annotations.NullMarked;

/** Has a write whose request carries a key done once. */
@NullMarked
package app.lectern.api.idempotency;

import org.jspecify.annotations.NullMarked;

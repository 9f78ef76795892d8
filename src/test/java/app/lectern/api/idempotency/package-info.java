@NullMarked
package app.lectern.api.idempotency;

import org.jspecify.annotations.NullMarked;

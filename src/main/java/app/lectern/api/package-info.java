/**
 * What all REST controllers share: problem details, paging, the limits of a request.
 *
 * <ul>
 *   <li>how an exception becomes a problem: {@code Problems}
 *   <li>how large a request may be: {@code BodyLimit}
 *   <li>who may call an operation, as the description says it: {@link app.lectern.api.DocumentedCallers} (the guards are {@code SecurityConfiguration} in {@code signin} and {@code @PreAuthorize} on the service)
 *   <li>the description: {@code openapi}; requests with a key: {@code idempotency}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lectern.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How people come in and stay in: passwords, sessions, remembered browsers, tokens, one-time links. */
@ApplicationModule(allowedDependencies = {"api", "base", "frame", "notices", "people", "people :: password", "storage"})
@NullMarked
package app.lectern.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

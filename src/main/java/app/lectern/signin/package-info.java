/**
 * How people come in and stay in: passwords, sessions, remembered browsers, tokens, one-time links.
 *
 * <ul>
 *   <li>who may come in, and how: {@code SecurityConfiguration}
 *   <li>how often a password may be tried: {@code SignInThrottle}
 *   <li>how browsers are remembered: {@code RememberMe}, {@code RememberedBrowsers}
 *   <li>how a session ends: {@code OpenSessions}, {@code SessionValidity}
 *   <li>tokens for the API: {@link app.lectern.signin.TokenService}; one-time links: {@link app.lectern.signin.LinkService}
 *   <li>making an account: {@code signup}; the views: {@code ui}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"api", "base", "frame", "notices", "people", "people :: password", "storage"})
@NullMarked
package app.lectern.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

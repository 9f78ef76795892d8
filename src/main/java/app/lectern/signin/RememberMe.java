package app.lectern.signin;

import app.lectern.people.Person;
import app.lectern.people.User;
import app.lectern.people.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

/**
 * Signs people in by a cookie whose token changes with every use. Unlike Spring's own services, it does not take
 * requests that a browser sends at once for a theft.
 *
 * @see <a href="https://github.com/spring-projects/spring-security/issues/2648">spring-security #2648</a>
 */
class RememberMe extends AbstractRememberMeServices {

    private final RememberedBrowsers browsers;
    private final Users users;

    RememberMe(String key, RememberedBrowsers browsers, Users users) {
        super(key, byEmail(users));
        this.browsers = browsers;
        this.users = users;
        setTokenValiditySeconds((int) RememberedBrowsers.REMEMBERED.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    private static UserDetailsService byEmail(Users users) {
        return email -> users.withEmail(email)
                .map(User::person)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person"));
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        var accepted = browsers.accept(ticket(cookie));
        var user = users.with(accepted.userId())
                .filter(found -> !found.mayNotSignIn())
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person"));
        if (accepted.next() != null) {
            hand(accepted.next(), request, response);
        }
        return user.person();
    }

    /** Remembers the person in this browser, in the place of whoever was remembered there. */
    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        ticket(request).ifPresent(browsers::end);
        if (signedIn.getPrincipal() instanceof Person person) {
            hand(browsers.remember(person.userId()), request, response);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication leaving) {
        ticket(request).ifPresent(browsers::end);
        if (response != null) {
            cancelCookie(request, response);
        }
    }

    /** Ends the series of the person in all browsers but the one that sent the request. */
    void forgetElsewhere(Person person, HttpServletRequest request) {
        ticket(request)
                .ifPresentOrElse(
                        kept -> browsers.endAllBut(kept, person.userId()), () -> browsers.endAll(person.userId()));
    }

    private void hand(RememberedBrowsers.Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        setCookie(new String[] {ticket.series(), ticket.token()}, getTokenValiditySeconds(), request, response);
    }

    private Optional<RememberedBrowsers.Ticket> ticket(HttpServletRequest request) {
        try {
            return Optional.ofNullable(extractRememberMeCookie(request))
                    .filter(cookie -> !cookie.isEmpty())
                    .map(cookie -> ticket(decodeCookie(cookie)));
        } catch (InvalidCookieException e) {
            logger.debug("The cookie holds nothing of ours", e);
            return Optional.empty();
        }
    }

    private static RememberedBrowsers.Ticket ticket(String[] cookie) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("The cookie does not hold a series and a token");
        }
        return new RememberedBrowsers.Ticket(cookie[0], cookie[1]);
    }
}

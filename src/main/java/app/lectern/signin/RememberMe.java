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
import org.springframework.security.web.authentication.rememberme.CookieTheftException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

/**
 * Signs people in who go to a page, by a cookie whose token changes now and then. Unlike Spring's own services, it takes
 * neither requests that a browser sends at once nor an answer that got lost for a theft.
 *
 * @see <a href="https://github.com/spring-projects/spring-security/issues/2648">spring-security #2648</a>
 */
class RememberMe extends AbstractRememberMeServices {

    private final RememberedBrowsers browsers;
    private final KnownBrowsers known;
    private final Users users;
    private final TheftNotice notice;

    RememberMe(String key, RememberedBrowsers browsers, KnownBrowsers known, Users users, TheftNotice notice) {
        super(key, byEmail(users));
        this.browsers = browsers;
        this.known = known;
        this.users = users;
        this.notice = notice;
        setTokenValiditySeconds((int) RememberedBrowsers.REMEMBERED.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    private static UserDetailsService byEmail(Users users) {
        return email -> users.withEmail(email)
                .map(User::person)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person"));
    }

    /** Whoever shows a stolen token, or one of a series that ended for theft, is told so at the login. */
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        try {
            return Navigation.is(request) ? super.autoLogin(request, response) : null;
        } catch (CookieTheftException e) {
            logger.debug("The cookie is of no use any more", e);
            SessionEnd.STOLEN.foundBy(request);
            return null;
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        var accepted = accept(ticket(cookie), request);
        var user = users.with(accepted.userId())
                .filter(found -> !found.mayNotSignIn())
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person"));
        if (accepted.next() != null) {
            hand(accepted.next(), request, response);
        }
        known.know(user.userId(), request, response);
        return user.person();
    }

    private RememberedBrowsers.Accepted accept(RememberedBrowsers.Ticket ticket, HttpServletRequest request) {
        try {
            return browsers.accept(ticket);
        } catch (SeriesStolen stolen) {
            notice.send(stolen.owner(), request.getLocale());
            throw stolen;
        }
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

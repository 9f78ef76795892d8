package app.lectern.signin;

import app.lectern.people.Person;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a person whose session was ended to the sign-in page, which says why it was. Gives everybody else's session the
 * name, address and roles that the person has now.
 */
class SessionValidityFilter extends OncePerRequestFilter {

    private static final String LOGIN = "/login?" + SessionEnd.PARAMETER + "=";

    private final SessionValidity validity;
    private final OpenSessions sessions;
    private final RememberMe rememberMe;

    SessionValidityFilter(SessionValidity validity, OpenSessions sessions, RememberMe rememberMe) {
        this.validity = validity;
        this.sessions = sessions;
        this.rememberMe = rememberMe;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = SessionEnd.found(request);
        if (found.isPresent()) {
            sendToLogin(found.get(), request, response);
            return;
        }
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof Person person)) {
            chain.doFilter(request, response);
            return;
        }
        var now = validity.now(person);
        var end = end(person, now.orElse(null));
        if (end != null) {
            end(known, end, request, response);
            return;
        }
        if (!person.equals(now.orElseThrow())) {
            sessions.renew(now.orElseThrow(), request, response);
        }
        chain.doFilter(request, response);
    }

    private static @Nullable SessionEnd end(Person person, @Nullable Person now) {
        if (now == null) {
            return SessionEnd.DISABLED;
        }
        return Objects.equals(person.stamp(), now.stamp()) ? null : SessionEnd.RENEWED;
    }

    /**
     * The session stays, of no use, until there is a request for a page, by which the person is told. A page that is sent
     * away by one answer may ask for more before it has gone: without a session it would be told to load anew instead.
     */
    private void end(Authentication known, SessionEnd why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isUidl(request)) {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write("Vaadin-Refresh: " + request.getContextPath() + LOGIN + why.value());
        } else if (Navigation.is(request)) {
            leave(known, request, response);
            sendToLogin(why, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What the page in the browser asks; the answer makes it go elsewhere. */
    private static boolean isUidl(HttpServletRequest request) {
        return ApplicationConstants.REQUEST_TYPE_UIDL.equals(
                request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    private static void sendToLogin(SessionEnd why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + LOGIN + why.value());
    }

    private void leave(Authentication known, HttpServletRequest request, HttpServletResponse response) {
        rememberMe.logout(request, response, known);
        new SecurityContextLogoutHandler().logout(request, response, known);
    }
}

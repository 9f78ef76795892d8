package app.lectern.signin;

import app.lectern.people.Person;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a person whose session was ended to the sign-in page, which says why it was. Gives everybody else's session the
 * name, address and roles that the person has now.
 */
class SessionValidityFilter extends OncePerRequestFilter {

    private static final String LOGIN_PATH = "/login";
    private static final String LOGIN = LOGIN_PATH + "?" + SessionEnd.PARAMETER + "=";
    private static final RequestMatcher TO_LOGIN =
            PathPatternRequestMatcher.withDefaults().matcher(LOGIN_PATH);

    /** What Vaadin's page takes for an answer that changes nothing. */
    private static final String NO_CHANGES = "{}";

    private static final Duration TIME_TO_LEAVE = Duration.ofMinutes(1);
    private static final int MOST_LEAVING = 20_000;

    private final SessionValidity validity;
    private final OpenSessions sessions;
    private final RememberMe rememberMe;

    /** By their ids, why sessions are no more whose page may still ask for something. */
    private final Cache<String, SessionEnd> leaving = Caffeine.newBuilder()
            .maximumSize(MOST_LEAVING)
            .expireAfterWrite(TIME_TO_LEAVE)
            .build();

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
            var untold = untold(request);
            if (untold.isPresent()) {
                keepOnItsWay(untold.get(), request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
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
     * The session stays, of no use, until there is a request for a page, by which the person is told. Until then every
     * answer sends the open page away.
     */
    private void end(Authentication known, SessionEnd why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isUidl(request)) {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write("Vaadin-Refresh: " + request.getContextPath() + LOGIN + why.value());
        } else if (Navigation.is(request)) {
            leave(known, why, request, response);
            sendToLogin(why, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Why the session was ended of a page that has been sent to the sign-in page, but has not shown that yet. */
    private Optional<SessionEnd> untold(HttpServletRequest request) {
        return SessionEnd.untold(request).or(() -> left(request));
    }

    private Optional<SessionEnd> left(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestedSessionId())
                .filter(id -> !request.isRequestedSessionIdValid())
                .map(leaving::getIfPresent);
    }

    /**
     * Nothing that the old page asks for by its old session has it set out for the sign-in page anew, or begins a session
     * of which nobody knows why it begins, as a page's connection for the server to speak on would; and when Vaadin has the
     * page load again, because its session is gone, it goes there all the same.
     */
    private void keepOnItsWay(
            SessionEnd why, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOfOpenPage(request) && left(request).isPresent()) {
            answerNothing(request, response);
            return;
        }
        boolean goes = Navigation.is(request);
        if (goes) {
            why.keepUntilTold(request);
        }
        if (goes && !isTold(request)) {
            sendToLogin(why, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void answerNothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isUidl(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(NO_CHANGES);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isTold(HttpServletRequest request) {
        return TO_LOGIN.matches(request) && request.getParameter(SessionEnd.PARAMETER) != null;
    }

    private static boolean isOfOpenPage(HttpServletRequest request) {
        return request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null;
    }

    /** What the page in the browser asks; the answer can make it go elsewhere. */
    private static boolean isUidl(HttpServletRequest request) {
        return ApplicationConstants.REQUEST_TYPE_UIDL.equals(
                request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    private static void sendToLogin(SessionEnd why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + LOGIN + why.value());
    }

    private void leave(Authentication known, SessionEnd why, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getSession(false)).ifPresent(it -> leaving.put(it.getId(), why));
        rememberMe.logout(request, response, known);
        new SecurityContextLogoutHandler().logout(request, response, known);
    }
}

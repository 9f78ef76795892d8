package app.lectern.signin;

import app.lectern.people.Person;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.password.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** Signs people in to their session with the views. */
@Service
public class SignIn {

    private final AuthenticationManager authentication;
    private final SecurityContextRepository contexts;
    private final RememberMe rememberMe;
    private final KnownBrowsers browsers;
    private final Users users;
    private final Clock clock;
    private final SessionAuthenticationStrategy newSessionId;

    SignIn(
            AuthenticationManager authentication,
            SecurityContextRepository contexts,
            RememberMe rememberMe,
            KnownBrowsers browsers,
            SessionAuthenticationStrategy newSessionId,
            Users users,
            Clock clock) {
        this.authentication = authentication;
        this.contexts = contexts;
        this.rememberMe = rememberMe;
        this.browsers = browsers;
        this.newSessionId = newSessionId;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Signs somebody in under a new session id, and knows their browser from now on.
     *
     * @param remember whether this browser is remembered when the session is over
     * @throws org.springframework.security.authentication.BadCredentialsException when there is no such person or the
     *     password is wrong
     * @throws org.springframework.security.authentication.DisabledException when they may not sign in
     * @throws TooManyAttempts when too many sign-ins failed or are under way
     */
    @PreAuthorize("permitAll()")
    public Person signIn(
            String email, String password, boolean remember, HttpServletRequest request, HttpServletResponse response) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        typed.setDetails(browsers.guesser(email, request));
        var known = authentication.authenticate(typed);
        enter(known, request, response);
        if (remember) {
            rememberMe.onLoginSuccess(request, response, known);
        }
        return person(known);
    }

    /** Whether whoever asks was signed in by a cookie, when they went to a page. */
    @PreAuthorize("permitAll()")
    public boolean isByCookie() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof RememberMeAuthenticationToken;
    }

    /** Signs in somebody who has just been given an account, or has just used a link. */
    @PreAuthorize("permitAll()")
    public Person welcome(User user, HttpServletRequest request, HttpServletResponse response) {
        var person = user.person();
        enter(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()),
                request,
                response);
        return person;
    }

    private void enter(Authentication known, HttpServletRequest request, HttpServletResponse response) {
        newSessionId.onAuthentication(known, request, response);
        var context = new SecurityContextImpl(known);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        browsers.know(person(known).userId(), request, response);
        track(person(known), request.getRemoteAddr());
    }

    private static Person person(Authentication known) {
        return (Person) Objects.requireNonNull(known.getPrincipal());
    }

    private void track(Person person, String address) {
        boolean tracked;
        do {
            tracked = users.trackSignIn(users.with(person.userId()).orElseThrow(), clock.instant(), address);
        } while (!tracked);
    }
}

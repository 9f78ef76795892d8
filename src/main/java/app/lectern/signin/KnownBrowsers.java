package app.lectern.signin;

import app.lectern.base.UserId;
import app.lectern.people.EmailAddresses;
import app.lectern.people.Users;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows the browsers in which somebody signed in before, by a cookie that is good for that person and lets nobody in:
 * wrong passwords that others try are no reason to refuse it.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "lectern-browser";

    private static final Duration KNOWN = Duration.ofDays(365);

    private final Users users;
    private final RememberMeKey key;

    KnownBrowsers(Users users, RememberMeKey key) {
        this.users = users;
        this.key = key;
    }

    /** Who tries a password for {@code email} on a page. */
    Guesser guesser(String email, HttpServletRequest request) {
        return name(request)
                .filter(name -> users.withEmail(EmailAddresses.stored(email))
                        .filter(user -> isKnown(name, user.userId(), request))
                        .isPresent())
                .<Guesser>map(Guesser.Known::new)
                .orElseGet(() -> Guesser.stranger(Guesser.Door.PAGE, request));
    }

    /** Knows the browser that sent the request from now on, for {@code person} and nobody else. */
    void know(UserId person, HttpServletRequest request, HttpServletResponse response) {
        String name = name(request).filter(it -> isKnown(it, person, request)).orElseGet(RandomText::next);
        var cookie = new Cookie(COOKIE, signed(name, person));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(Math.toIntExact(KNOWN.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private boolean isKnown(String name, UserId person, HttpServletRequest request) {
        return value(request).filter(it -> isSame(it, signed(name, person))).isPresent();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(String name, UserId person) {
        return name + "." + key.sign("browser/" + person.value() + "/" + name);
    }

    private static Optional<String> name(HttpServletRequest request) {
        return value(request).map(it -> it.split("\\.", 2)[0]);
    }

    private static Optional<String> value(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }
}

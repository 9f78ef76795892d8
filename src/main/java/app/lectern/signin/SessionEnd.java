package app.lectern.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a session was ended that somebody wanted to go on with. */
public enum SessionEnd {
    /** The person may not sign in any more. */
    DISABLED,
    /** The password was changed elsewhere, or the registrar ended all sessions of the person. */
    RENEWED,
    /** A token of a browser that remembers the person was used by two. */
    STOLEN;

    /** The query parameter of the login that says it. */
    public static final String PARAMETER = "ended";

    /** The one that a value of the parameter stands for. */
    public static Optional<SessionEnd> named(String value) {
        return Stream.of(values()).filter(it -> it.value().equals(value)).findFirst();
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Has whoever sent the request be told. */
    void foundBy(HttpServletRequest request) {
        request.setAttribute(SessionEnd.class.getName(), this);
    }

    /** What was found on the way of the request, if anything. */
    static Optional<SessionEnd> found(HttpServletRequest request) {
        return Optional.ofNullable((SessionEnd) request.getAttribute(SessionEnd.class.getName()));
    }
}

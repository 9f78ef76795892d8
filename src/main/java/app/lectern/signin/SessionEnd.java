package app.lectern.signin;

import com.vaadin.flow.server.WrappedSession;
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

    private static final String UNTOLD = SessionEnd.class.getName() + ".untold";

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

    /** Remembers with the new session of whoever is on the way to the sign-in page that it is to be said there. */
    void keepUntilTold(HttpServletRequest request) {
        request.getSession().setAttribute(UNTOLD, this);
    }

    /** What whoever sent the request is still to be told at the sign-in page. */
    static Optional<SessionEnd> untold(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(it -> (SessionEnd) it.getAttribute(UNTOLD));
    }

    /** They have been told, or are about to be. */
    public static void told(WrappedSession session) {
        session.removeAttribute(UNTOLD);
    }
}

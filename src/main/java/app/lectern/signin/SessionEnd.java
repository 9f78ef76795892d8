package app.lectern.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a session was ended that somebody wanted to go on with. */
public enum SessionEnd {
    /** The person may not sign in any more. */
    DISABLED,
    /** The password was changed elsewhere, or the registrar ended all sessions of the person. */
    RENEWED;

    /** The query parameter of the login that says it. */
    public static final String PARAMETER = "ended";

    /** The one that a value of the parameter stands for. */
    public static Optional<SessionEnd> named(String value) {
        return Stream.of(values()).filter(it -> it.value().equals(value)).findFirst();
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.lectern.signin;

import app.lectern.base.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.springframework.security.core.Authentication;

/** Who tries a password, as far as that is known before it is looked at. */
public sealed interface Guesser extends Serializable {

    /** Where passwords are tried. */
    enum Door {
        PAGE,
        API
    }

    /**
     * Somebody of whom nothing is known but where they are.
     *
     * @param client their network
     */
    record Stranger(String client, Door door) implements Guesser {}

    /**
     * Where the person, whose password is tried, signed in before.
     *
     * @param name tells it from all others
     */
    record Known(String name) implements Guesser {}

    static Guesser stranger(Door door, HttpServletRequest request) {
        return new Stranger(ClientNetwork.of(request.getRemoteAddr()), door);
    }

    /** Whoever is signed in as {@code owner} and types the password once more. */
    static Guesser signedIn(UserId owner) {
        return new Known("signed in as " + owner.value());
    }

    /** Who typed it, as the details of {@code typed} say; without them somebody of whom not even the client is known. */
    static Guesser of(Authentication typed) {
        return typed.getDetails() instanceof Guesser guesser ? guesser : new Stranger("", Door.PAGE);
    }
}

package app.lectern.signin;

import java.time.Instant;

/**
 * A one-time link that a registrar gives to somebody who can't sign in.
 *
 * @param link the whole address where {@code LECTERN_URL} says it, and else a path, to be resolved against the address
 *     at which the registrar uses Lectern
 * @param expiresAt from when it is of no use
 */
public record SignInLink(String link, Instant expiresAt) {

    /** Never shows the link. */
    @Override
    public String toString() {
        return "SignInLink[" + expiresAt + "]";
    }
}

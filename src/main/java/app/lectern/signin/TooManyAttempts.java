package app.lectern.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins with this address failed lately. */
public class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed sign-ins");
        this.wait = wait;
    }

    /** When to try again: in this many seconds, 1 or more. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** When to try again: in this many minutes, 1 or more. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}

package app.lectern.people.password;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins with this address or by this client failed lately, or are under way. */
public class TooManyAttempts extends AuthenticationException {

    /** When to try again where only too many are under way. */
    public static final Duration SOON = Duration.ofSeconds(5);

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("Too many sign-ins failed or are under way");
        this.wait = wait;
    }

    /** The key of what a person is told, with {@link #minutes} for its parameter. */
    public String text() {
        return "login.tooMany";
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

package app.lectern.signin.signup;

import java.time.Duration;

/** One client has made as many accounts as it may within an hour. */
public class TooManyAccounts extends RuntimeException {

    private final Duration wait;

    TooManyAccounts(Duration wait) {
        super("Too many accounts were made");
        this.wait = wait;
    }

    /** When to try again: in this many minutes, 1 or more. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}

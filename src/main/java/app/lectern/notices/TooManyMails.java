package app.lectern.notices;

import java.time.Duration;

/** Too many mails were asked for lately, to one address or by one client. */
public class TooManyMails extends RuntimeException {

    private final Duration wait;

    TooManyMails(Duration wait) {
        super("Too many mails were asked for");
        this.wait = wait;
    }

    /** When to ask again: in this many minutes, 1 or more. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}

package app.lectern.signin;

import app.lectern.base.UserId;
import org.springframework.security.web.authentication.rememberme.CookieTheftException;

/** An old remember-me token was shown, so that somebody has it who should not; all series of its owner have ended. */
class SeriesStolen extends CookieTheftException {

    private final UserId owner;

    SeriesStolen(UserId owner) {
        super("The token was used before");
        this.owner = owner;
    }

    UserId owner() {
        return owner;
    }
}

package app.lectern.accounts;

import app.lectern.base.UserId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells people by mail, where there is mail, that a copy of one of their remember-me cookies was used. */
@Component
class TheftNotice {

    private final Users users;
    private final Letters letters;
    private final Outbox outbox;

    TheftNotice(Users users, Letters letters, Outbox outbox) {
        this.users = users;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Soon sends the mail to {@code owner}, if they may sign in. */
    void send(UserId owner, Locale language) {
        if (outbox.isOpen()) {
            outbox.send(() ->
                    users.with(owner).filter(user -> !user.mayNotSignIn()).map(user -> letters.theft(user, language)));
        }
    }
}

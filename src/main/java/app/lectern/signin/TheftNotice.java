package app.lectern.signin;

import app.lectern.base.UserId;
import app.lectern.notices.Outbox;
import app.lectern.people.Users;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells people by mail, where there is mail, that a copy of one of their remember-me cookies was used. */
@Component
class TheftNotice {

    private final Users users;
    private final MailTexts mailTexts;
    private final Outbox outbox;

    TheftNotice(Users users, MailTexts mailTexts, Outbox outbox) {
        this.users = users;
        this.mailTexts = mailTexts;
        this.outbox = outbox;
    }

    /** Soon sends the mail to {@code owner}, if they may sign in. */
    void send(UserId owner, Locale language) {
        if (outbox.isOpen()) {
            outbox.send(() -> users.with(owner)
                    .filter(user -> !user.mayNotSignIn())
                    .map(user -> mailTexts.theft(user, language)));
        }
    }
}

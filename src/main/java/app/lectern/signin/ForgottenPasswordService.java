package app.lectern.signin;

import app.lectern.notices.Mail;
import app.lectern.notices.MailThrottle;
import app.lectern.notices.Outbox;
import app.lectern.notices.TooManyMails;
import app.lectern.people.EmailAddress;
import app.lectern.people.EmailAddresses;
import app.lectern.people.Users;
import app.lectern.signin.OneTimeLink.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Sends people who forgot their password a link to choose a new one. */
@Service
@Validated
public class ForgottenPasswordService {

    private final Users users;
    private final OneTimeLinks links;
    private final MailTexts mailTexts;
    private final Outbox outbox;
    private final MailThrottle throttle;

    ForgottenPasswordService(
            Users users, OneTimeLinks links, MailTexts mailTexts, Outbox outbox, MailThrottle throttle) {
        this.users = users;
        this.links = links;
        this.mailTexts = mailTexts;
        this.outbox = outbox;
        this.throttle = throttle;
    }

    /** Whether links go out by mail; else the registrar gives them to people. */
    @PreAuthorize("permitAll()")
    public boolean sendsMail() {
        return outbox.isOpen();
    }

    /**
     * Soon sends a link to the person with this address, if there is one who may sign in; whoever asks learns nothing of
     * that.
     *
     * @param language of the mail
     * @param request says who asks
     * @throws jakarta.validation.ConstraintViolationException when {@code email} is no address
     * @throws TooManyMails when too many were asked for, whether there is such a person or not
     */
    @PreAuthorize("permitAll()")
    public void sendLink(@EmailAddress String email, Locale language, HttpServletRequest request) {
        String address = EmailAddresses.stored(email);
        throttle.count(address, request.getRemoteAddr());
        outbox.send(() -> letter(address, language));
    }

    private Optional<Mail> letter(String address, Locale language) {
        return users.withEmail(address)
                .filter(user -> !user.mayNotSignIn())
                .map(user -> mailTexts.forgottenPassword(
                        user, links.make(user.userId(), Purpose.FORGOTTEN_PASSWORD), language));
    }
}

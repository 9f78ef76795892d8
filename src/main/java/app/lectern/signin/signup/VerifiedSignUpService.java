package app.lectern.signin.signup;

import app.lectern.notices.Mail;
import app.lectern.notices.MailThrottle;
import app.lectern.notices.Outbox;
import app.lectern.notices.TooManyMails;
import app.lectern.people.EmailInUse;
import app.lectern.people.Person;
import app.lectern.people.PersonNames;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.Guesser;
import app.lectern.signin.LinkExpired;
import app.lectern.signin.MailTexts;
import app.lectern.signin.SignIn;
import app.lectern.signin.SignInThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Lets students make an account of their own once they have shown that the address is theirs, by a link that is mailed
 * to it. Nobody else learns whether an address has an account.
 */
@Service
@Validated
public class VerifiedSignUpService {

    private final Users users;
    private final PendingSignUps pending;
    private final Newcomers newcomers;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final MailThrottle mails;
    private final MailTexts mailTexts;
    private final Outbox outbox;
    private final SignIn signIn;

    VerifiedSignUpService(
            Users users,
            PendingSignUps pending,
            Newcomers newcomers,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            MailThrottle mails,
            MailTexts mailTexts,
            Outbox outbox,
            SignIn signIn) {
        this.users = users;
        this.pending = pending;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.throttle = throttle;
        this.mails = mails;
        this.mailTexts = mailTexts;
        this.outbox = outbox;
        this.signIn = signIn;
    }

    /**
     * Who a link was sent to.
     *
     * @param name first and last
     */
    public record Newcomer(String name, String email) {}

    /** Whether mail can be sent, so that new addresses are verified. */
    @PreAuthorize("permitAll()")
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /**
     * Soon sends a mail to the address: with a link to finish, or with the news that there is an account already. Whoever
     * asks can't tell which.
     *
     * @param onward what the link ends with, as in {@code ?continue=/courses}; may be empty
     * @param language of the mail
     * @param request says who asks
     * @throws jakarta.validation.ConstraintViolationException when a fact is not as it must be
     * @throws SignUpClosed when the school does not let them
     * @throws TooManyMails when too many were asked for
     */
    @PreAuthorize("permitAll()")
    public void begin(@Valid SignUp registration, String onward, Locale language, HttpServletRequest request) {
        newcomers.requireWelcome(registration.email());
        mails.count(registration.email(), request.getRemoteAddr());
        String encoded = Objects.requireNonNull(passwords.encode(registration.password()));
        outbox.send(() -> Optional.of(letter(registration, encoded, onward, language)));
    }

    private Mail letter(SignUp registration, String encoded, String onward, Locale language) {
        return users.withEmail(registration.email())
                .map(user -> mailTexts.registeredAlready(user, language))
                .orElseGet(() -> {
                    String secret = pending.keep(registration, encoded);
                    return mailTexts.registration(registration.email(), "/register/" + secret + onward, language);
                });
    }

    /** Who was sent the link with this secret, as long as it is good; looking does not use it. */
    @PreAuthorize("permitAll()")
    public Optional<Newcomer> newcomer(String secret) {
        return pending.find(secret)
                .map(it -> new Newcomer(PersonNames.full(it.firstName(), it.lastName()), it.email()));
    }

    /**
     * Makes the student's account and signs them in under a new session id. The password is asked for once more, so that
     * nobody finishes what somebody else began with their address. What the school's rule or the client's count is in
     * the way of can be finished later, while the link is good.
     *
     * @throws SignUpClosed when the school does not let them any more
     * @throws TooManyAccounts when too many were made by the same client
     * @throws LinkExpired when the link is not good, or the address has an account by now
     * @throws BadCredentialsException when it is not the password that was chosen
     * @throws TooManyAttempts when too many tries failed
     */
    @PreAuthorize("permitAll()")
    public Person finish(String secret, String password, HttpServletRequest request, HttpServletResponse response) {
        var registration = pending.find(secret).orElseThrow(LinkExpired::new);
        var guesser = Guesser.stranger(Guesser.Door.PAGE, request);
        throttle.tried(registration.email(), guesser, () -> requireChosen(registration, password));
        return signIn.welcome(admit(registration, request), request, response);
    }

    private PendingSignUp requireChosen(PendingSignUp registration, String password) {
        if (!passwords.matches(password, registration.password())) {
            throw new BadCredentialsException("Not the password that was chosen");
        }
        return registration;
    }

    /** The account comes first, so that a crash in between loses nothing; one address can't get two. */
    private User admit(PendingSignUp registration, HttpServletRequest request) {
        try {
            var admitted = newcomers.admitVerified(registration, request);
            pending.endAll(registration.email());
            return admitted;
        } catch (EmailInUse e) {
            pending.endAll(registration.email());
            throw new LinkExpired();
        }
    }
}

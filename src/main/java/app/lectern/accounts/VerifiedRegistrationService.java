package app.lectern.accounts;

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
public class VerifiedRegistrationService {

    private final Users users;
    private final PendingRegistrations pending;
    private final Admission admission;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final MailThrottle mails;
    private final Letters letters;
    private final Outbox outbox;
    private final SignIn signIn;

    VerifiedRegistrationService(
            Users users,
            PendingRegistrations pending,
            Admission admission,
            PasswordEncoder passwords,
            Throttle throttle,
            MailThrottle mails,
            Letters letters,
            Outbox outbox,
            SignIn signIn) {
        this.users = users;
        this.pending = pending;
        this.admission = admission;
        this.passwords = passwords;
        this.throttle = throttle;
        this.mails = mails;
        this.letters = letters;
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
     * @throws TooManyMails when too many were asked for
     */
    @PreAuthorize("permitAll()")
    public void begin(@Valid Registration registration, String onward, Locale language, HttpServletRequest request) {
        mails.count(registration.email(), request.getRemoteAddr());
        String encoded = Objects.requireNonNull(passwords.encode(registration.password()));
        outbox.send(() -> Optional.of(letter(registration, encoded, onward, language)));
    }

    private Mail letter(Registration registration, String encoded, String onward, Locale language) {
        return users.withEmail(registration.email())
                .map(user -> letters.registeredAlready(user, language))
                .orElseGet(() -> {
                    String secret = pending.keep(registration, encoded);
                    return letters.registration(registration.email(), "/register/" + secret + onward, language);
                });
    }

    /** Who was sent the link with this secret, as long as it is good; looking does not use it. */
    @PreAuthorize("permitAll()")
    public Optional<Newcomer> newcomer(String secret) {
        return pending.find(secret).map(it -> new Newcomer(it.firstName() + " " + it.lastName(), it.email()));
    }

    /**
     * Makes the student's account and signs them in under a new session id. The password is asked for once more, so that
     * nobody finishes what somebody else began with their address.
     *
     * @throws LinkOfNoUse when the link is not good, or the address has an account by now
     * @throws BadCredentialsException when it is not the password that was chosen
     * @throws TooManyAttempts when too many tries failed
     */
    @PreAuthorize("permitAll()")
    public Person finish(String secret, String password, HttpServletRequest request, HttpServletResponse response) {
        var registration = pending.find(secret).orElseThrow(LinkOfNoUse::new);
        var guesser = Guesser.stranger(Guesser.Door.PAGE, request);
        throttle.tried(registration.email(), guesser, () -> requireChosen(registration, password));
        return signIn.welcome(admit(registration), request, response);
    }

    private PendingRegistration requireChosen(PendingRegistration registration, String password) {
        if (!passwords.matches(password, registration.password())) {
            throw new BadCredentialsException("Not the password that was chosen");
        }
        return registration;
    }

    /** The account comes first, so that a crash in between loses nothing; one address can't get two. */
    private User admit(PendingRegistration registration) {
        try {
            return admission.admit(registration.student(), registration.password());
        } catch (EmailInUse e) {
            throw new LinkOfNoUse();
        } finally {
            pending.endAll(registration.email());
        }
    }
}

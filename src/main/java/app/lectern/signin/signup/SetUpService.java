package app.lectern.signin.signup;

import app.lectern.people.AccountCreation;
import app.lectern.people.EmailInUse;
import app.lectern.people.Person;
import app.lectern.people.Role;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.signin.Secrets;
import app.lectern.signin.SignIn;
import app.lectern.storage.Storage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Makes the first registrar of a new database, with a code that only who reads the log knows. */
@Service
@Validated
public class SetUpService {

    private static final String SECRET = "set-up-code";
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    private final Storage storage;
    private final Users users;
    private final Secrets secrets;
    private final AccountCreation accountCreation;
    private final SignUpRules rules;
    private final SignIn signIn;

    SetUpService(
            Storage storage,
            Users users,
            Secrets secrets,
            AccountCreation accountCreation,
            SignUpRules rules,
            SignIn signIn) {
        this.storage = storage;
        this.users = users;
        this.secrets = secrets;
        this.accountCreation = accountCreation;
        this.rules = rules;
        this.signIn = signIn;
    }

    /** Whether there is no registrar yet, and no demo school that comes with one. */
    @PreAuthorize("permitAll()")
    public boolean isOpen() {
        return open();
    }

    /**
     * Makes the registrar and signs them in under a new session id. The code is good once; of several who use it at the
     * same time, one succeeds, and what they say of others holds.
     *
     * @param others who else may make an account
     * @throws SetUpCodeWrong when the code is wrong, or there is nothing left to set up
     * @throws EmailInUse when somebody has the address
     */
    @PreAuthorize("permitAll()")
    public Person setUp(
            String code,
            @Valid SignUp registrar,
            @Valid SignUpRule others,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (users.withEmail(registrar.email()).isPresent()) {
            throw new EmailInUse();
        }
        String used = code.strip().toUpperCase(Locale.ROOT);
        if (!open() || !secrets.use(SECRET, used)) {
            throw new SetUpCodeWrong();
        }
        rules.replace(rules.now(), others);
        return signIn.welcome(admit(registrar, used), request, response);
    }

    private User admit(SignUp registrar, String used) {
        try {
            return accountCreation.admit(registrar.as(Role.ADMIN));
        } catch (EmailInUse e) {
            secrets.findOrMake(SECRET, () -> used);
            throw e;
        }
    }

    /** The code, while there is something to set up; the same in all instances. */
    Optional<String> code() {
        return open() ? Optional.of(secrets.findOrMake(SECRET, SetUpService::newCode)) : Optional.empty();
    }

    private boolean open() {
        return !storage.demo() && !users.hasAny(Role.ADMIN);
    }

    private static String newCode() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining())
                .replaceAll(".{4}(?!$)", "$0-");
    }
}

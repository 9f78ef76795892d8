package app.lectern.signin.signup;

import app.lectern.people.AccountCreation;
import app.lectern.people.EmailInUse;
import app.lectern.people.Role;
import app.lectern.people.User;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Gives accounts to people who ask for one themselves, as far as the school's rule welcomes them at that moment, and no
 * more than {@link SignUpThrottle} allows to one client. There is no other way to an account of one's own.
 */
@Component
class Newcomers {

    private final SignUpRules rules;
    private final SignUpThrottle throttle;
    private final AccountCreation accountCreation;

    Newcomers(SignUpRules rules, SignUpThrottle throttle, AccountCreation accountCreation) {
        this.rules = rules;
        this.throttle = throttle;
        this.accountCreation = accountCreation;
    }

    /**
     * @throws SignUpClosed when the rule does not welcome the address
     */
    void requireWelcome(String email) {
        var rule = rules.now();
        if (!rule.welcomes(email)) {
            throw new SignUpClosed(rule);
        }
    }

    /**
     * Makes a student's account.
     *
     * @param request says who asks
     * @throws SignUpClosed when the rule does not welcome them
     * @throws TooManyAccounts when the client has made too many
     * @throws EmailInUse when somebody has the address
     */
    User admit(SignUp registration, HttpServletRequest request) {
        requireWelcome(registration.email());
        return throttle.counted(request.getRemoteAddr(), () -> accountCreation.admit(registration.as(Role.STUDENT)));
    }

    /** Makes the account of a student whose address is verified, as {@link #admit} does. */
    User admitVerified(PendingSignUp registration, HttpServletRequest request) {
        requireWelcome(registration.email());
        return throttle.counted(
                request.getRemoteAddr(),
                () -> accountCreation.admitVerified(registration.student(), registration.password()));
    }
}

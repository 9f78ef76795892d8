package app.lectern.signin.signup;

import app.lectern.people.EmailInUse;
import app.lectern.people.Person;
import app.lectern.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets students make an account of their own. */
@Service
@Validated
public class SignUpService {

    private final Newcomers newcomers;
    private final SignIn signIn;

    SignUpService(Newcomers newcomers, SignIn signIn) {
        this.newcomers = newcomers;
        this.signIn = signIn;
    }

    /**
     * Makes a student's account and signs them in under a new session id.
     *
     * @throws jakarta.validation.ConstraintViolationException when a fact is not as it must be
     * @throws SignUpClosed when the school does not let them
     * @throws TooManyAccounts when too many were made by the same client
     * @throws EmailInUse when somebody has the address
     */
    @PreAuthorize("permitAll()")
    public Person register(@Valid SignUp registration, HttpServletRequest request, HttpServletResponse response) {
        return signIn.welcome(newcomers.admit(registration, request), request, response);
    }
}

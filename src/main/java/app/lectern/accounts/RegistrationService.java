package app.lectern.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets students make an account of their own. */
@Service
@Validated
public class RegistrationService {

    private final Admission admission;
    private final SignIn signIn;

    RegistrationService(Admission admission, SignIn signIn) {
        this.admission = admission;
        this.signIn = signIn;
    }

    /**
     * Makes a student's account and signs them in under a new session id.
     *
     * @throws jakarta.validation.ConstraintViolationException when a fact is not as it must be
     * @throws EmailInUse when somebody has the address
     */
    @PreAuthorize("permitAll()")
    public Person register(@Valid Registration registration, HttpServletRequest request, HttpServletResponse response) {
        return signIn.welcome(admission.admit(registration.as(Role.STUDENT)), request, response);
    }
}

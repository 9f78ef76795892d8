package app.lectern.people.startup;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells the registrar how far the demo school is open to strangers. */
@Service
public class DemoService {

    private final DemoPasswords passwords;

    DemoService(DemoPasswords passwords) {
        this.passwords = passwords;
    }

    /** Whether somebody may sign in with a password that everybody knows. */
    @PreAuthorize("hasRole('ADMIN')")
    public boolean isOpenToStrangers() {
        return passwords.areKnown();
    }
}

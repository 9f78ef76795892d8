package app.lectern.people.password;

import app.lectern.base.WarmUpStep;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a password that nobody has. */
@Component
class PasswordWarmUp implements WarmUpStep {

    private final PasswordEncoder passwords;

    PasswordWarmUp(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    @Override
    public void run() {
        passwords.matches("warm-up", PasswordConfiguration.NO_PASSWORD);
    }
}

package app.lectern.people;

import app.lectern.people.password.NewPassword;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person to be given an account.
 *
 * @param password as typed; {@code null} for somebody who can't sign in yet
 */
public record NewUser(
        @Valid PersonFacts facts, @NewPassword @Nullable String password) {

    /** Somebody of whom no more is known than who they are. */
    public static NewUser of(
            String firstName, String lastName, String email, @Nullable String password, Set<Role> roles) {
        return new NewUser(PersonFacts.of(firstName, lastName, email, roles), password);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewUser[" + facts + "]";
    }
}

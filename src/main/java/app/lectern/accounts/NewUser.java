package app.lectern.accounts;

import app.lectern.base.Classification;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person to be given an account. Names and address are stripped, the address is put in lower case.
 *
 * @param password as typed; {@code null} for somebody who can't sign in yet
 */
public record NewUser(
        @PersonName String firstName,
        @PersonName String lastName,
        @EmailAddress String email,
        @NewPassword @Nullable String password,
        Set<Role> roles,
        @Nullable Classification classification,
        List<String> majors) {

    public NewUser {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = EmailAddresses.stored(email);
        roles = Set.copyOf(roles);
        majors = List.copyOf(majors);
    }

    /** Somebody of whom no more is known than who they are. */
    public static NewUser of(
            String firstName, String lastName, String email, @Nullable String password, Set<Role> roles) {
        return new NewUser(firstName, lastName, email, password, roles, null, List.of());
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewUser[" + email + ", " + roles + "]";
    }
}

package app.lectern.accounts;

import java.util.Set;

/** What somebody tells of themselves to get an account. Names and address are stripped when they are stored. */
public record Registration(
        @PersonName String firstName,
        @PersonName String lastName,
        @EmailAddress String email,
        @NewPassword String password) {

    public Registration {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = EmailAddresses.stored(email);
    }

    NewUser as(Role role) {
        return NewUser.of(firstName, lastName, email, password, Set.of(role));
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Registration[" + email + "]";
    }
}

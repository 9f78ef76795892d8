package app.lectern.signin.signup;

import app.lectern.people.EmailAddress;
import app.lectern.people.EmailAddresses;
import app.lectern.people.LastName;
import app.lectern.people.NewUser;
import app.lectern.people.PersonName;
import app.lectern.people.Role;
import app.lectern.people.password.NewPassword;
import java.util.Set;

/** What somebody tells of themselves to get an account. Names and address are stripped when they are stored. */
public record SignUp(
        @PersonName String firstName,
        @LastName String lastName,
        @EmailAddress String email,
        @NewPassword String password) {

    public SignUp {
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

package app.lectern.signin.signup;

import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.User;
import java.time.Instant;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is stored of somebody who has yet to show that the address is theirs.
 *
 * @param hash of the secret in the link that they were sent
 * @param password encoded, with its algorithm
 * @param expiresAt from when the link is of no use
 */
@Document("registration")
record PendingSignUp(
        @Id String hash,
        @Field(User.FIRST_NAME) String firstName,
        @Field(User.LAST_NAME) String lastName,
        String email,
        String password,
        Instant expiresAt) {

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    PersonFacts student() {
        return PersonFacts.of(firstName, lastName, email, Set.of(Role.STUDENT));
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "PendingRegistration[" + email + "]";
    }
}

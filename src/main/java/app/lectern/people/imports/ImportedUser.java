package app.lectern.people.imports;

import app.lectern.base.UserId;
import app.lectern.people.EmailAddresses;
import app.lectern.people.password.PasswordConfiguration;
import app.lectern.people.password.WerkzeugPasswordEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@code user} import. Names and address are stripped, the address is put in lower case.
 *
 * @param userId 1 or more
 * @param email not checked for its form beyond having one {@code @} between other characters
 * @param encodedPassword in one of Werkzeug's formats ({@code pbkdf2:sha256:…}, {@code scrypt:…}) or our own
 *     ({@code {argon2}…}); whatever else it is, is left out, so that no password is ever stored as it is typed
 */
public record ImportedUser(
        int userId,
        String firstName,
        String lastName,
        String email,
        @Nullable String encodedPassword) {

    static final String WERKZEUG = "{" + PasswordConfiguration.WERKZEUG + "}";

    private static final String OUR_FORM = "{argon2}$";

    /**
     * @throws IllegalArgumentException when {@code userId} is below 1, the first name is blank or {@code email} is no address
     */
    public ImportedUser {
        var id = new UserId(userId);
        if (firstName.isBlank()) {
            throw new IllegalArgumentException("User " + id + " has no first_name");
        }
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = EmailAddresses.stored(email);
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("User " + id + " has no valid email");
        }
    }

    UserId id() {
        return new UserId(userId);
    }

    @Nullable
    String storedPassword() {
        return encodedPassword == null ? null : stored(encodedPassword);
    }

    /** How a password of this form is stored; {@code null} when it can't be checked. */
    public static @Nullable String stored(String encoded) {
        if (WerkzeugPasswordEncoder.knows(encoded)) {
            return WERKZEUG + encoded;
        }
        boolean ours = encoded.startsWith(OUR_FORM) || encoded.startsWith(WERKZEUG);
        return ours ? encoded : null;
    }

    /** Whether there is a password and it is left out. */
    public boolean losesPassword() {
        return encodedPassword != null && storedPassword() == null;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "ImportedUser[" + userId + ", " + email + "]";
    }
}

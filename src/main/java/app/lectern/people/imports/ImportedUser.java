package app.lectern.people.imports;

import app.lectern.base.UserId;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.password.PasswordConfiguration;
import app.lectern.people.password.WerkzeugPasswordEncoder;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@code user} import: what it says of somebody, and of what it says nothing.
 *
 * @param userId Lectern's number; {@code null} when the row does not say it
 * @param facts what it says; of {@link #NOBODY} where it says nothing
 * @param given of what it says something
 * @param encodedPassword in one of Werkzeug's formats ({@code pbkdf2:sha256:…}, {@code scrypt:…}) or our own
 *     ({@code {argon2}…}); whatever else it is, is left out, so that no password is ever stored as it is typed
 */
public record ImportedUser(
        @Nullable UserId userId,
        PersonFacts facts,
        Set<ImportedFact> given,
        @Nullable String encodedPassword) {

    /** Somebody of whom nothing is said. */
    public static final PersonFacts NOBODY = PersonFacts.of("", "", "", Set.of(Role.STUDENT));

    static final String WERKZEUG = "{" + PasswordConfiguration.WERKZEUG + "}";

    private static final String OUR_FORM = "{argon2}$";

    /**
     * @throws IllegalArgumentException when the row says an address that is none
     */
    public ImportedUser {
        given = Set.copyOf(given);
        if (given.contains(ImportedFact.EMAIL) && !facts.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(facts.email() + " is no address");
        }
    }

    /** What names the row for people, the best known first: address, student number, number; may be empty. */
    public String label() {
        return Stream.of(facts.email(), facts.studentNumber(), userId)
                .filter(it -> it != null && !it.toString().isEmpty())
                .map(Objects::toString)
                .findFirst()
                .orElse("");
    }

    /** What only one person has: no two rows that say the same of it can be looked at without each other. */
    public Stream<Object> keys() {
        return Stream.of(userId, facts.studentNumber(), gives(ImportedFact.EMAIL) ? facts.email() : null)
                .filter(Objects::nonNull)
                .map(it -> (Object) it);
    }

    boolean gives(ImportedFact fact) {
        return given.contains(fact);
    }

    ImportedUser without(ImportedFact fact) {
        var rest = EnumSet.copyOf(given);
        rest.remove(fact);
        return new ImportedUser(userId, facts, rest, encodedPassword);
    }

    /** What somebody is after the row, where the row says something. */
    PersonFacts over(PersonFacts stored) {
        var after = stored;
        for (ImportedFact fact : given) {
            after = fact.over(after, facts);
        }
        return after;
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
        return "ImportedUser[" + userId + ", " + facts.email() + "]";
    }
}

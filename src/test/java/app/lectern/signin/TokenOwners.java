package app.lectern.signin;

import app.lectern.people.Person;
import java.util.Optional;

/** Tells tests of other rooms whom a token stands for. */
public class TokenOwners {

    private TokenOwners() {}

    /** Whoever the token lets in now. */
    public static Optional<Person> of(KnownTokens tokens, String token) {
        return tokens.owner(token);
    }
}

package app.lectern.people.password;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/** How passwords are kept. */
@Configuration
public class PasswordConfiguration {

    /** What a password that can't be matched is stored as, or compared with, so that it costs the same time. */
    public static final String NO_PASSWORD = "{none}";

    /** The encoder's name for passwords that the tutorial application stored. */
    public static final String WERKZEUG = "werkzeug";

    private static final String ARGON2 = "argon2";

    /**
     * Argon2id with 19 MiB, 2 iterations and 1 lane. Whatever else is stored is checked as it is, and encoded anew when
     * its owner signs in.
     *
     * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
     */
    @Bean
    BoundedPasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        var byName =
                new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, argon2, WERKZEUG, new WerkzeugPasswordEncoder()));
        byName.setDefaultPasswordEncoderForMatches(new RejectingPasswordEncoder(argon2));
        return new BoundedPasswordEncoder(byName, new HashingQueue(hashingThreads()));
    }

    /** Half of the processor at most, so that a crowd that signs in leaves the rest to those who are in. */
    private static int hashingThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}

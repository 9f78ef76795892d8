package app.lectern.people.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords as the tutorial application stored them, in the text formats {@code pbkdf2:sha256:iterations$salt$hex}
 * (also with SHA-1 and SHA-512) and {@code scrypt:n:r:p$salt$hex}. It stores none.
 *
 * @see <a href="https://werkzeug.palletsprojects.com/en/stable/utils/#module-werkzeug.security">Werkzeug</a>
 */
public class WerkzeugPasswordEncoder implements PasswordEncoder {

    private static final Pattern PBKDF2 =
            Pattern.compile("pbkdf2:sha(1|256|512):(\\d{1,7})\\$([^$]+)\\$((?:\\p{XDigit}{2}){20,64})");
    private static final Pattern SCRYPT =
            Pattern.compile("scrypt:(\\d{1,7}):(\\d{1,2}):(\\d{1,2})\\$([^$]+)\\$((?:\\p{XDigit}{2}){20,64})");

    /** What one check may need: what a stored text asks for, nobody but its writer has chosen. */
    private static final long MOST_MEMORY = 128L * 1024 * 1024;

    private static final int MOST_ITERATIONS = 5_000_000;

    /** Whether {@code text} is in one of the formats that can be checked. */
    public static boolean knows(String text) {
        return PBKDF2.matcher(text).matches() || SCRYPT.matcher(text).matches();
    }

    /**
     * @throws UnsupportedOperationException always
     */
    @Override
    public String encode(@Nullable CharSequence password) {
        throw new UnsupportedOperationException("No new password is stored in Werkzeug's formats");
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return false;
        }
        var pbkdf2 = PBKDF2.matcher(encoded);
        if (pbkdf2.matches()) {
            return matchesPbkdf2(password, pbkdf2);
        }
        var scrypt = SCRYPT.matcher(encoded);
        return scrypt.matches() && matchesScrypt(password, scrypt);
    }

    private static boolean matchesPbkdf2(CharSequence password, MatchResult stored) {
        int iterations = number(stored, 2);
        byte[] hash = HexFormat.of().parseHex(stored.group(4));
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            return false;
        }
        var key = new PBEKeySpec(password.toString().toCharArray(), utf8(stored.group(3)), iterations, hash.length * 8);
        try {
            var function = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA" + stored.group(1));
            return MessageDigest.isEqual(hash, function.generateSecret(key).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 comes with every Java platform", e);
        } finally {
            key.clearPassword();
        }
    }

    private static boolean matchesScrypt(CharSequence password, MatchResult stored) {
        int n = number(stored, 1);
        int r = number(stored, 2);
        int p = number(stored, 3);
        byte[] hash = HexFormat.of().parseHex(stored.group(5));
        boolean usable = n > 1 && Integer.bitCount(n) == 1 && r > 0 && p > 0 && 128L * n * r * p <= MOST_MEMORY;
        return usable
                && MessageDigest.isEqual(
                        hash, SCrypt.generate(utf8(password), utf8(stored.group(4)), n, r, p, hash.length));
    }

    private static int number(MatchResult stored, int group) {
        return Integer.parseInt(stored.group(group));
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

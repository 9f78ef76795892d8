package app.lectern.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the cookies by which people and their browsers are known again, and goes into whatever is stored of them, so that
 * they are worth nothing under another key.
 *
 * @param value kept secret
 */
record RememberMeKey(String value) {

    private static final String HMAC = "HmacSHA256";

    /** What is stored in the place of a secret from a cookie. */
    String seal(String secret) {
        return RandomText.hash(value + "/" + secret);
    }

    /** A text that only who has the key can make of {@code text}, in 43 letters, digits, hyphens and underscores. */
    String sign(String text) {
        try {
            var hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] signature = hmac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "RememberMeKey";
    }
}

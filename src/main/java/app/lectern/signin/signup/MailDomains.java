package app.lectern.signin.signup;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The domains of addresses, written so that one is written in one way only: in lower case, composed, in the letters of
 * its language instead of Punycode.
 */
class MailDomains {

    private MailDomains() {}

    /** The domain of an address. */
    static String of(String email) {
        return stored(email.substring(email.lastIndexOf('@') + 1));
    }

    /** A domain as somebody typed it, perhaps with the {@code @} before it. */
    static String stored(String typed) {
        String domain = typed.strip().replaceFirst("^@", "");
        return IDN.toUnicode(Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), 0);
    }
}

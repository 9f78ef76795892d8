package app.lectern.people;

import java.util.Locale;

/** How addresses are written in the data, so that one can't have two accounts. */
public class EmailAddresses {

    private EmailAddresses() {}

    /** Without white space around it, in lower case. */
    public static String stored(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}

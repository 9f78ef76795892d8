package app.lectern.people;

import java.util.Arrays;
import java.util.List;

/** The accounts that everybody may use in demo mode. */
public enum DemoAccount {
    STUDENT("student@lectern.example"),
    REGISTRAR("registrar@lectern.example");

    /** The password of each. */
    public static final String PASSWORD = "lectern-demo";

    private final String email;

    DemoAccount(String email) {
        this.email = email;
    }

    public static List<String> emails() {
        return Arrays.stream(values()).map(DemoAccount::email).toList();
    }

    /** Its address. */
    public String email() {
        return email;
    }
}

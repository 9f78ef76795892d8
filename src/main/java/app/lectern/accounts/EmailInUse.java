package app.lectern.accounts;

/** Another account has this e-mail address. */
public class EmailInUse extends RuntimeException {

    EmailInUse() {
        super("Email is already in use");
    }
}

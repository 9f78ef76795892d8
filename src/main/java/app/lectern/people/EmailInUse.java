package app.lectern.people;

/** Another account has this e-mail address. */
public class EmailInUse extends RuntimeException {

    public EmailInUse() {
        super("Email is already in use");
    }
}

package app.lectern.people;

/** A row of an import was refused, because it would touch somebody else's account. */
public class UserNotImported extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The number or the address belongs to an account that was not imported. */
        NOT_AN_IMPORTED_ACCOUNT,
        /** The address belongs to another number. */
        EMAIL_OF_ANOTHER
    }

    private final Reason reason;

    UserNotImported(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}

package app.lectern.people;

/** The account of somebody for whom something was asked is disabled. */
public class AccountDisabled extends RuntimeException {

    public AccountDisabled() {
        super("The account is disabled");
    }
}

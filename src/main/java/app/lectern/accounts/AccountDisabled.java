package app.lectern.accounts;

/** The account of somebody for whom something was asked is disabled. */
public class AccountDisabled extends RuntimeException {

    AccountDisabled() {
        super("The account is disabled");
    }
}

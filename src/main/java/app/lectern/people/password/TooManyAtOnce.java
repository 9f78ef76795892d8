package app.lectern.people.password;

/** So many passwords are being checked at this moment that there is no place for one more: nobody did anything wrong. */
public class TooManyAtOnce extends TooManyAttempts {

    public TooManyAtOnce() {
        super(SOON);
    }

    @Override
    public String text() {
        return "login.busy";
    }
}

package app.lectern.base;

/** What was asked for is not there, or is not for the person who asked. */
public class NotFound extends RuntimeException {

    /**
     * @param what in words that may be shown, as in "user 17"
     */
    public NotFound(String what) {
        super("There is no " + what);
    }
}

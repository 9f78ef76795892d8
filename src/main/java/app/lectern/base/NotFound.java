package app.lectern.base;

/** What was asked for is not there, or is not for the person who asked: one class for each kind of thing. */
public abstract class NotFound extends RuntimeException {

    /**
     * @param what in words that may be shown, as in "user 17"
     */
    protected NotFound(String what) {
        super("There is no " + what);
    }
}

package app.lectern.base;

/** Nobody has this number, or not any more. */
public class NoSuchUser extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchUser(Object id) {
        super("user " + id);
    }
}

package app.lectern.signin;

import app.lectern.base.NotFound;

/** The person has no token of this id, or not any more. */
public class NoSuchToken extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchToken(Object id) {
        super("token " + id);
    }
}

package app.lectern.people;

import app.lectern.base.NotFound;

/** The student has no hold of this id, or not any more. */
public class NoSuchHold extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchHold(Object id) {
        super("hold " + id);
    }
}

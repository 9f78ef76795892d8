package app.lectern.enrollment.overrides;

import app.lectern.base.NotFound;

/** Nobody asked for an override of this id. */
public class NoSuchOverride extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchOverride(Object id) {
        super("override " + id);
    }
}

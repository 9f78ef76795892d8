package app.lectern.enrollment;

import app.lectern.base.NotFound;

/** The student did not drop the section, or too long ago. */
public class NothingToUndo extends NotFound {

    /**
     * @param section which
     */
    public NothingToUndo(Object section) {
        super("drop of " + section + " that can be undone");
    }
}

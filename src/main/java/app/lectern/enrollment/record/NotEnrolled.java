package app.lectern.enrollment.record;

import app.lectern.base.NotFound;

/** The student has no seat in the section, and does not wait for it where that would do. */
public class NotEnrolled extends NotFound {

    /**
     * @param section as it was asked for
     */
    public NotEnrolled(Object section) {
        super("enrollment in " + section);
    }
}

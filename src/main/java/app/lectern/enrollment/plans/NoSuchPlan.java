package app.lectern.enrollment.plans;

import app.lectern.base.NotFound;

/** The student has no plan of this id, or not any more. */
public class NoSuchPlan extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchPlan(Object id) {
        super("plan " + id);
    }
}

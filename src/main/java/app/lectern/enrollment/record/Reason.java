package app.lectern.enrollment.record;

import app.lectern.enrollment.rules.Objection;

/**
 * An objection as it stands in a history.
 *
 * @param code its kind
 * @param about what it is about besides the section, as in {@link Objection#about()}
 */
public record Reason(ObjectionCode code, String about) {

    /** The objection, less its words. */
    public static Reason of(Objection objection) {
        return new Reason(objection.code(), objection.about());
    }
}

package app.lectern.enrollment.record;

import app.lectern.enrollment.rules.Objection;

/** The name of each kind of {@link Objection}, in the API, in histories and in overrides. */
public enum ObjectionCode {
    HOLD(Waiver.POSSIBLE),
    NOT_OPEN_YET(Waiver.POSSIBLE),
    REGISTRATION_CLOSED(Waiver.POSSIBLE),
    DROP_CLOSED(Waiver.NONE),
    SECTION_CANCELLED(Waiver.NONE),
    ALREADY_ENROLLED(Waiver.NONE),
    ALREADY_WAITLISTED(Waiver.NONE),
    COMPONENT_MISSING(Waiver.POSSIBLE),
    COREQUISITE_MISSING(Waiver.POSSIBLE),
    COURSE_REPEATED(Waiver.POSSIBLE),
    PREREQUISITE_MISSING(Waiver.POSSIBLE),
    RESTRICTED(Waiver.POSSIBLE),
    TIME_CONFLICT(Waiver.POSSIBLE),
    CREDIT_LIMIT(Waiver.POSSIBLE),
    SECTION_FULL(Waiver.POSSIBLE),
    SEATS_RESERVED(Waiver.POSSIBLE),
    WAITLIST_FULL(Waiver.POSSIBLE);

    private enum Waiver {
        POSSIBLE,
        NONE
    }

    private final Waiver waiver;

    ObjectionCode(Waiver waiver) {
        this.waiver = waiver;
    }

    /** Whether a free seat is all that is lacking; whether there is room to wait for one is another matter. */
    public boolean isForWantOfASeat() {
        return this == SECTION_FULL || this == SEATS_RESERVED;
    }

    /**
     * Whether the registrar may waive it: a second seat in a course, a section that isn't held, or giving up what can't be
     * dropped any more, is beyond that.
     */
    public boolean canBeWaived() {
        return waiver == Waiver.POSSIBLE;
    }
}

package app.lectern.enrollment.record;

import app.lectern.enrollment.rules.Objection;

/** The name of each kind of {@link Objection}, in the API, in histories and in overrides. */
public enum ObjectionCode {
    HOLD,
    NOT_OPEN_YET,
    REGISTRATION_CLOSED,
    DROP_CLOSED,
    SECTION_CANCELLED,
    ALREADY_ENROLLED,
    ALREADY_WAITLISTED,
    COMPONENT_MISSING,
    COREQUISITE_MISSING,
    COURSE_REPEATED,
    PREREQUISITE_MISSING,
    RESTRICTED,
    TIME_CONFLICT,
    CREDIT_LIMIT,
    SECTION_FULL,
    SEATS_RESERVED,
    WAITLIST_FULL;

    /** Whether a free seat is all that is lacking; whether there is room to wait for one is another matter. */
    public boolean isForWantOfASeat() {
        return this == SECTION_FULL || this == SEATS_RESERVED;
    }

    /**
     * Whether the registrar may waive it: a second seat in a course, a section that isn't held, or giving up what can't be
     * dropped any more, is beyond that.
     */
    public boolean canBeWaived() {
        return switch (this) {
            case DROP_CLOSED, ALREADY_ENROLLED, ALREADY_WAITLISTED, SECTION_CANCELLED -> false;
            case HOLD,
                    NOT_OPEN_YET,
                    REGISTRATION_CLOSED,
                    COMPONENT_MISSING,
                    COREQUISITE_MISSING,
                    COURSE_REPEATED,
                    PREREQUISITE_MISSING,
                    RESTRICTED,
                    TIME_CONFLICT,
                    CREDIT_LIMIT,
                    SECTION_FULL,
                    SEATS_RESERVED,
                    WAITLIST_FULL -> true;
        };
    }
}

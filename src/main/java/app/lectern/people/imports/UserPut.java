package app.lectern.people.imports;

import app.lectern.base.Change;

/** What became of a user who was to be imported. */
public sealed interface UserPut {

    /** It is as the row says now, or would be. */
    record Stored(Change change) implements UserPut {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements UserPut {}

    /** Why somebody else's account would have been touched. */
    enum Reason {
        /** The number or the address belongs to an account that was not imported. */
        NOT_AN_IMPORTED_ACCOUNT,
        /** The address belongs to another number. */
        EMAIL_OF_ANOTHER
    }
}

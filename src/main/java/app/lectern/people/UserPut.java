package app.lectern.people;

import app.lectern.base.Change;

/** What became of a user who was to be imported. */
public sealed interface UserPut {

    /** It is as the row says now, or would be. */
    record Stored(Change change) implements UserPut {}

    /** Nothing was changed. */
    record Refused(UserNotImported.Reason reason) implements UserPut {}
}

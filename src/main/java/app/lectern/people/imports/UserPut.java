package app.lectern.people.imports;

import app.lectern.base.Change;
import java.util.Set;

/** What became of a user who was to be imported. */
public sealed interface UserPut {

    /**
     * It is as the row says now, or would be.
     *
     * @param kept what the row says otherwise and stays as it was
     */
    record Stored(Change change, Set<Kept> kept) implements UserPut {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements UserPut {}

    /** What no file decides. */
    enum Kept {
        /** The row makes somebody a registrar. */
        OFFICE,
        /** The person made the account and signs in with their own address. */
        OWN_EMAIL
    }

    /** Why nobody can tell without the office whom a row is about, or what it lacks. */
    enum Reason {
        /** The number or the address belongs to an account that was not imported. */
        NOT_AN_IMPORTED_ACCOUNT,
        /** The address belongs to somebody else. */
        EMAIL_OF_ANOTHER,
        /** The student number belongs to somebody with another number. */
        STUDENT_NUMBER_OF_ANOTHER,
        /** Who has the number or the address has another student number. */
        STUDENT_NUMBER_DIFFERS,
        /** Somebody new has no first name. */
        FIRST_NAME_MISSING,
        /** Somebody new has no address. */
        EMAIL_MISSING,
        /** No role would be left but the registrar's, which no file gives. */
        NO_ROLE
    }
}

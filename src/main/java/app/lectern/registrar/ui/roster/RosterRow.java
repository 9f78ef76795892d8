package app.lectern.registrar.ui.roster;

import app.lectern.base.UserId;
import app.lectern.enrollment.RosterService.RosterEntry;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import app.lectern.people.Account;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roster, by the name that people know.
 *
 * @param entry how they stand with the section
 * @param firstName empty when nobody has the number any more
 * @param lastName as the first
 */
record RosterRow(RosterEntry entry, String firstName, String lastName) {

    static RosterRow of(RosterEntry entry, @Nullable Account account) {
        return account == null
                ? new RosterRow(entry, "", "")
                : new RosterRow(entry, account.firstName(), account.lastName());
    }

    UserId userId() {
        return entry.userId();
    }

    EnrollmentStatus standing() {
        return entry.standing();
    }

    Status status() {
        return standing().status();
    }

    /** As it is sorted. */
    String name() {
        return lastName.isEmpty() ? userId().toString() : lastName + ", " + firstName;
    }

    /** As it is spoken. */
    String fullName() {
        return lastName.isEmpty() ? userId().toString() : firstName + " " + lastName;
    }

    boolean isEnrolled() {
        return status() == Status.ENROLLED;
    }

    boolean isInLine() {
        return status() == Status.WAITLISTED;
    }

    boolean isAbove(int capacity) {
        Integer seat = standing().seat();
        return seat != null && seat > capacity;
    }
}

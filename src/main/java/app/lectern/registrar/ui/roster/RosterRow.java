package app.lectern.registrar.ui.roster;

import app.lectern.base.UserId;
import app.lectern.enrollment.RosterService.RosterEntry;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import app.lectern.people.Account;
import app.lectern.people.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roster, by the name that people know.
 *
 * @param entry how they stand with the section
 * @param firstName empty when nobody has the number any more
 * @param lastName empty for whoever has one name only
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
        return firstName.isEmpty() ? userId().toString() : PersonNames.listed(firstName, lastName);
    }

    /** As it is spoken. */
    String fullName() {
        return firstName.isEmpty() ? userId().toString() : PersonNames.full(firstName, lastName);
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

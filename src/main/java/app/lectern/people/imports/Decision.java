package app.lectern.people.imports;

import app.lectern.base.Change;
import app.lectern.people.Role;
import app.lectern.people.imports.UserPut.Kept;
import app.lectern.people.imports.UserPut.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a row.
 *
 * @param asked the row as it came
 * @param row the same without what no file decides
 * @param person whom it is about; {@code null} when they are new, or it is refused
 */
record Decision(
        ImportedUser asked, ImportedUser row, @Nullable Known person, UserPut put) {

    static Decision of(ImportedUser row, Directory people) {
        Match match = Match.of(row, people);
        Known person = match.person();
        Reason reason = match.unsure() == null ? lacks(row, person) : match.unsure();
        return reason == null ? stored(row, person) : new Decision(row, row, null, new UserPut.Refused(reason));
    }

    private static @Nullable Reason lacks(ImportedUser row, @Nullable Known person) {
        if (person == null && !row.gives(ImportedFact.FIRST_NAME)) {
            return Reason.FIRST_NAME_MISSING;
        }
        if (person == null && !row.gives(ImportedFact.EMAIL)) {
            return Reason.EMAIL_MISSING;
        }
        boolean onlyOffice =
                row.gives(ImportedFact.ROLES) && row.facts().roles().equals(Set.of(Role.ADMIN));
        return onlyOffice && !isInOffice(person) ? Reason.NO_ROLE : null;
    }

    private static Decision stored(ImportedUser row, @Nullable Known person) {
        Set<Kept> kept = EnumSet.noneOf(Kept.class);
        var taken = row;
        if (row.gives(ImportedFact.ROLES) && row.facts().roles().contains(Role.ADMIN) && !isInOffice(person)) {
            kept.add(Kept.OFFICE);
        }
        if (person != null && !person.imported() && otherEmail(row, person)) {
            kept.add(Kept.OWN_EMAIL);
            taken = row.without(ImportedFact.EMAIL);
        }
        return new Decision(row, taken, person, new UserPut.Stored(change(taken, person), Set.copyOf(kept)));
    }

    private static boolean isInOffice(@Nullable Known person) {
        return person != null && person.inOffice();
    }

    private static boolean otherEmail(ImportedUser row, Known person) {
        return row.gives(ImportedFact.EMAIL) && !row.facts().email().equals(person.email());
    }

    private static Change change(ImportedUser row, @Nullable Known person) {
        if (person == null) {
            return Change.CREATED;
        }
        return person.isChangedBy(row) ? Change.UPDATED : Change.UNCHANGED;
    }

    boolean is(Change change) {
        return put instanceof UserPut.Stored stored && stored.change() == change;
    }
}

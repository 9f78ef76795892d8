package app.lectern.people.imports;

import app.lectern.people.imports.UserPut.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row is about: whoever has its student number, else its number, else its address.
 *
 * @param person {@code null} when nobody has any of them
 * @param unsure why only the office can tell; {@code null} when it is sure
 */
record Match(@Nullable Known person, @Nullable Reason unsure) {

    static Match of(ImportedUser row, Directory people) {
        Match match = Optional.ofNullable(row.facts().studentNumber())
                .flatMap(people::withStudentNumber)
                .map(person -> withStudentNumber(row, person))
                .or(() -> Optional.ofNullable(row.userId())
                        .flatMap(people::withNumber)
                        .map(person -> withNumber(row, person)))
                .or(() -> emailOf(row).flatMap(people::withEmail).map(person -> withEmail(row, person)))
                .orElseGet(() -> new Match(null, null));
        return match.unsure == null ? match.unlessEmailIsOfAnother(row, people) : match;
    }

    /** Only the office gives student numbers, so whoever has one is whom the office means. */
    private static Match withStudentNumber(ImportedUser row, Known person) {
        boolean other = row.userId() != null && !row.userId().equals(person.number());
        return new Match(person, other ? Reason.STUDENT_NUMBER_OF_ANOTHER : null);
    }

    private static Match withNumber(ImportedUser row, Known person) {
        boolean theirs = person.imported() || isShownToBe(row, person);
        return theirs ? unlessStudentNumbersDiffer(row, person) : new Match(person, Reason.NOT_AN_IMPORTED_ACCOUNT);
    }

    private static Match withEmail(ImportedUser row, Known person) {
        if (!person.imported() && (row.userId() != null || !person.verified())) {
            return new Match(person, Reason.NOT_AN_IMPORTED_ACCOUNT);
        }
        return row.userId() == null
                ? unlessStudentNumbersDiffer(row, person)
                : new Match(person, Reason.EMAIL_OF_ANOTHER);
    }

    private static boolean isShownToBe(ImportedUser row, Known person) {
        return person.verified() && emailOf(row).filter(person.email()::equals).isPresent();
    }

    private static Match unlessStudentNumbersDiffer(ImportedUser row, Known person) {
        String said = row.facts().studentNumber();
        boolean differ = said != null && person.studentNumber() != null && !said.equals(person.studentNumber());
        return new Match(person, differ ? Reason.STUDENT_NUMBER_DIFFERS : null);
    }

    private Match unlessEmailIsOfAnother(ImportedUser row, Directory people) {
        return emailOf(row)
                .filter(email -> person == null || !email.equals(person.email()))
                .flatMap(people::withEmail)
                .map(owner ->
                        new Match(person, owner.imported() ? Reason.EMAIL_OF_ANOTHER : Reason.NOT_AN_IMPORTED_ACCOUNT))
                .orElse(this);
    }

    private static Optional<String> emailOf(ImportedUser row) {
        return row.gives(ImportedFact.EMAIL) ? Optional.of(row.facts().email()) : Optional.empty();
    }
}

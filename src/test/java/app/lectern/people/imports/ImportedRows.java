package app.lectern.people.imports;

import app.lectern.base.UserId;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Rows to test with. */
public class ImportedRows {

    private ImportedRows() {}

    /** What the tutorial application says of somebody. */
    public static ImportedUser row(
            int number, String firstName, String lastName, String email, @Nullable String encodedPassword) {
        var facts = ImportedUser.NOBODY
                .withFirstName(firstName)
                .withLastName(lastName)
                .withEmail(email);
        return new ImportedUser(
                new UserId(number),
                facts,
                EnumSet.of(ImportedFact.FIRST_NAME, ImportedFact.LAST_NAME, ImportedFact.EMAIL),
                encodedPassword);
    }
}

package app.lectern.people.imports;

import app.lectern.base.UserId;
import org.jspecify.annotations.Nullable;

/** Somebody whom a row may be about, as they are when it is their turn. */
sealed interface Known permits StoredPerson, RehearsedPerson {

    /** Their number; {@code null} when they are to have the next one that is free. */
    @Nullable
    UserId number();

    @Nullable
    String studentNumber();

    String email();

    /** Whether an import made the account, and not the person. */
    boolean imported();

    /** Whether it was shown that the address is theirs. */
    boolean verified();

    /** Whether they are a registrar. */
    boolean inOffice();

    /** Whether they are otherwise after this row. */
    boolean isChangedBy(ImportedUser row);
}

package app.lectern.people.imports;

import app.lectern.base.UserId;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody as rows before would leave them, with no more of each fact than it takes to tell it from another. */
final class RehearsedPerson implements Known {

    private final @Nullable UserId number;
    private final @Nullable String studentNumber;
    private final String email;
    private final boolean imported;
    private final boolean verified;
    private final boolean inOffice;
    private final boolean ownPassword;
    private final int password;
    private final int[] facts;

    /** Somebody new. */
    RehearsedPerson(ImportedUser row) {
        this(row, row.over(ImportedUser.NOBODY), null, row.storedPassword());
    }

    /** Somebody who is stored, as the row leaves them. */
    RehearsedPerson(ImportedUser row, StoredPerson stored) {
        this(
                row,
                row.over(stored.user().facts()),
                stored,
                stored.hasNoPasswordOfTheirOwn() && row.storedPassword() != null
                        ? row.storedPassword()
                        : stored.user().password());
    }

    private RehearsedPerson(
            ImportedUser row, PersonFacts after, @Nullable StoredPerson stored, @Nullable String password) {
        number = stored == null ? row.userId() : stored.number();
        studentNumber = after.studentNumber();
        email = after.email();
        imported = stored == null || stored.imported();
        verified = stored != null && stored.verified();
        inOffice = after.roles().contains(Role.ADMIN);
        ownPassword = stored != null && !stored.hasNoPasswordOfTheirOwn();
        this.password = digest(password);
        facts = new int[ImportedFact.values().length];
        Arrays.stream(ImportedFact.values()).forEach(fact -> facts[fact.ordinal()] = digest(fact, after));
    }

    /** Somebody of the rows before, as one more row leaves them. */
    RehearsedPerson(ImportedUser row, RehearsedPerson before) {
        number = before.number;
        studentNumber = row.gives(ImportedFact.STUDENT_NUMBER) ? row.facts().studentNumber() : before.studentNumber;
        email = row.gives(ImportedFact.EMAIL) ? row.facts().email() : before.email;
        imported = before.imported;
        verified = before.verified;
        inOffice = before.inOffice;
        ownPassword = before.ownPassword;
        password = before.hasOtherPassword(row) ? digest(row.storedPassword()) : before.password;
        facts = before.facts.clone();
        row.given().forEach(fact -> facts[fact.ordinal()] = digest(fact, row.facts()));
    }

    @Override
    public boolean isChangedBy(ImportedUser row) {
        return hasOtherPassword(row)
                || row.given().stream().anyMatch(fact -> facts[fact.ordinal()] != digest(fact, row.facts()));
    }

    private boolean hasOtherPassword(ImportedUser row) {
        return !ownPassword && row.storedPassword() != null && digest(row.storedPassword()) != password;
    }

    /** Of the roles, all but the office. */
    private static int digest(ImportedFact fact, PersonFacts facts) {
        Object value = fact.of(fact.over(ImportedUser.NOBODY, facts));
        return digest(value instanceof Set<?> set ? new TreeSet<>(set) : value);
    }

    private static int digest(@Nullable Object value) {
        return UUID.nameUUIDFromBytes(String.valueOf(value).getBytes(StandardCharsets.UTF_8))
                .hashCode();
    }

    @Override
    public @Nullable UserId number() {
        return number;
    }

    @Override
    public @Nullable String studentNumber() {
        return studentNumber;
    }

    @Override
    public String email() {
        return email;
    }

    @Override
    public boolean imported() {
        return imported;
    }

    @Override
    public boolean verified() {
        return verified;
    }

    @Override
    public boolean inOffice() {
        return inOffice;
    }
}

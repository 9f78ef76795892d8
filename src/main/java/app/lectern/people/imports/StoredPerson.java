package app.lectern.people.imports;

import app.lectern.base.UserId;
import app.lectern.people.PersonFacts;
import app.lectern.people.PersonKeys;
import app.lectern.people.Role;
import app.lectern.people.User;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** Somebody as they are stored. */
record StoredPerson(User user) implements Known {

    @Override
    public UserId number() {
        return user.userId();
    }

    @Override
    public @Nullable String studentNumber() {
        return user.studentNumber();
    }

    @Override
    public String email() {
        return user.email();
    }

    @Override
    public boolean imported() {
        return user.madeByImport();
    }

    @Override
    public boolean verified() {
        return Boolean.TRUE.equals(user.verified());
    }

    @Override
    public boolean inOffice() {
        return user.roles().contains(Role.ADMIN);
    }

    @Override
    public boolean isChangedBy(ImportedUser row) {
        return !changes(row).getUpdateObject().isEmpty();
    }

    /** What the row changes. */
    Update changes(ImportedUser row) {
        var changes = new Update();
        PersonFacts before = user.facts();
        PersonFacts after = row.over(before);
        row.given().forEach(fact -> fact.change(before, after, changes));
        if (hasOtherKeys(before, after)) {
            changes.set(
                    User.KEYS,
                    PersonKeys.of(after.firstName(), after.lastName(), after.email(), after.studentNumber()));
        }
        if (!before.email().equals(after.email())) {
            changes.unset(User.VERIFIED);
        }
        String password = row.storedPassword();
        if (password != null && hasNoPasswordOfTheirOwn() && !password.equals(user.password())) {
            changes.set(User.PASSWORD, password);
        }
        return changes;
    }

    private static boolean hasOtherKeys(PersonFacts before, PersonFacts after) {
        return !before.firstName().equals(after.firstName())
                || !before.lastName().equals(after.lastName())
                || !before.email().equals(after.email())
                || !Objects.equals(before.studentNumber(), after.studentNumber());
    }

    /** A password that the person has set since belongs to them. */
    boolean hasNoPasswordOfTheirOwn() {
        String password = user.password();
        return password == null || password.startsWith(ImportedUser.WERKZEUG);
    }
}

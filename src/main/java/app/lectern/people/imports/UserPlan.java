package app.lectern.people.imports;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.Change;
import app.lectern.base.UserId;
import app.lectern.people.PersonKeys;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.imports.UserPut.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** What rows of an import would do to what is stored, each looked at by itself. */
class UserPlan {

    private final Map<UserId, User> byNumber;
    private final Map<String, User> byAddress;

    private UserPlan(Collection<User> withNumbers, Collection<User> withAddresses) {
        byNumber = withNumbers.stream().collect(toMap(User::userId, Function.identity()));
        byAddress = withAddresses.stream().collect(toMap(User::email, Function.identity()));
    }

    /** Reads what is stored under the numbers and the addresses of the rows. */
    static UserPlan of(List<ImportedUser> rows, Users users) {
        return new UserPlan(
                users.withAny(rows.stream().map(ImportedUser::id).toList()),
                users.withAnyEmail(rows.stream().map(ImportedUser::email).toList()));
    }

    /** Somebody with another number who has the row's address. */
    Optional<User> otherOwner(ImportedUser row) {
        return Optional.ofNullable(byAddress.get(row.email()))
                .filter(owner -> !owner.userId().equals(row.id()));
    }

    /**
     * Who has the row's number.
     *
     * @throws java.util.NoSuchElementException when nobody has
     */
    User stored(ImportedUser row) {
        return Optional.ofNullable(byNumber.get(row.id())).orElseThrow();
    }

    UserPut outcome(ImportedUser row) {
        Optional<User> owner = otherOwner(row);
        User stored = byNumber.get(row.id());
        if (owner.isPresent() && owner.get().madeByImport()) {
            return new UserPut.Refused(Reason.EMAIL_OF_ANOTHER);
        }
        if (owner.isPresent() || stored != null && !stored.madeByImport()) {
            return new UserPut.Refused(Reason.NOT_AN_IMPORTED_ACCOUNT);
        }
        return new UserPut.Stored(change(stored, row));
    }

    private static Change change(@Nullable User stored, ImportedUser row) {
        if (stored == null) {
            return Change.CREATED;
        }
        return changes(stored, row).getUpdateObject().isEmpty() ? Change.UNCHANGED : Change.UPDATED;
    }

    /** What the row changes of somebody who is stored. */
    static Update changes(User stored, ImportedUser row) {
        var changes = new Update();
        setWhereNew(changes, User.FIRST_NAME, stored.firstName(), row.firstName());
        setWhereNew(changes, User.LAST_NAME, stored.lastName(), row.lastName());
        setWhereNew(changes, User.EMAIL, stored.email(), row.email());
        if (!changes.getUpdateObject().isEmpty()) {
            changes.set(User.KEYS, PersonKeys.of(row.firstName(), row.lastName(), row.email(), stored.studentNumber()));
        }
        if (neverChanged(stored.password())) {
            setWhereNew(changes, User.PASSWORD, stored.password(), row.storedPassword());
        }
        return changes;
    }

    /** A password that the person has set since belongs to them. */
    private static boolean neverChanged(@Nullable String password) {
        return password == null || password.startsWith(ImportedUser.WERKZEUG);
    }

    private static void setWhereNew(Update changes, String field, @Nullable String old, @Nullable String value) {
        if (value != null && !Objects.equals(old, value)) {
            changes.set(field, value);
        }
    }
}

package app.lectern.people;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.Change;
import app.lectern.base.UserId;
import app.lectern.people.UserNotImported.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Takes users of the tutorial application in, and never touches an account that it did not make itself. */
@Component
class UserImport {

    private final Users users;
    private final AccountCreation accountCreation;
    private final ApplicationEventPublisher events;

    UserImport(Users users, AccountCreation accountCreation, ApplicationEventPublisher events) {
        this.users = users;
        this.accountCreation = accountCreation;
        this.events = events;
    }

    Change put(ImportedUser row, boolean dryRun) {
        try {
            return putOnce(row, dryRun);
        } catch (DuplicateKeyException e) {
            return putOnce(row, dryRun);
        }
    }

    /**
     * Puts rows by a query or two for all of them; one by one where the address of a row is somebody else's, who may let
     * go of it in a row before.
     *
     * @param rows no two with the same number or the same address
     */
    List<UserPut> putAll(List<ImportedUser> rows, boolean dryRun) {
        Map<UserId, User> stored =
                byNumber(users.withAny(rows.stream().map(ImportedUser::id).toList()));
        List<User> owners =
                users.withAnyEmail(rows.stream().map(ImportedUser::email).toList());
        if (haveTheirOwnAddresses(rows, owners)) {
            return putTogether(rows, stored, dryRun);
        }
        return rows.stream().map(row -> outcome(row, dryRun)).toList();
    }

    private static Map<UserId, User> byNumber(Collection<User> users) {
        return users.stream().collect(toMap(User::userId, Function.identity()));
    }

    private static boolean haveTheirOwnAddresses(List<ImportedUser> rows, List<User> owners) {
        Map<String, UserId> numbers = rows.stream().collect(toMap(ImportedUser::email, ImportedUser::id));
        return owners.stream().allMatch(it -> it.userId().equals(numbers.get(it.email())));
    }

    private UserPut outcome(ImportedUser row, boolean dryRun) {
        try {
            return new UserPut.Stored(put(row, dryRun));
        } catch (UserNotImported e) {
            return new UserPut.Refused(e.reason());
        }
    }

    private List<UserPut> putTogether(List<ImportedUser> rows, Map<UserId, User> stored, boolean dryRun) {
        List<UserPut> planned =
                rows.stream().map(row -> plan(stored.get(row.id()), row)).toList();
        if (dryRun) {
            return planned;
        }
        List<User> created = rows.stream()
                .filter(row -> !stored.containsKey(row.id()))
                .map(UserImport::newUser)
                .toList();
        try {
            if (!created.isEmpty()) {
                accountCreation.admitImported(created);
            }
        } catch (DuplicateKeyException e) {
            return again(rows, planned);
        }
        return update(rows, stored, planned);
    }

    private static UserPut plan(@Nullable User stored, ImportedUser row) {
        if (stored == null) {
            return new UserPut.Stored(Change.CREATED);
        }
        if (!stored.madeByImport()) {
            return new UserPut.Refused(Reason.NOT_AN_IMPORTED_ACCOUNT);
        }
        return new UserPut.Stored(changes(stored, row).getUpdateObject().isEmpty() ? Change.UNCHANGED : Change.UPDATED);
    }

    private List<UserPut> update(List<ImportedUser> rows, Map<UserId, User> stored, List<UserPut> planned) {
        var outcomes = new ArrayList<UserPut>();
        for (int i = 0; i < rows.size(); i++) {
            boolean changes = planned.get(i).equals(new UserPut.Stored(Change.UPDATED));
            outcomes.add(changes ? outcome(rows.get(i), false) : planned.get(i));
        }
        return outcomes;
    }

    /** Somebody took a number or an address meanwhile: what is stored by now as it should be was stored here. */
    private List<UserPut> again(List<ImportedUser> rows, List<UserPut> planned) {
        var outcomes = new ArrayList<UserPut>();
        for (int i = 0; i < rows.size(); i++) {
            UserPut outcome = outcome(rows.get(i), false);
            outcomes.add(outcome.equals(new UserPut.Stored(Change.UNCHANGED)) ? planned.get(i) : outcome);
        }
        return outcomes;
    }

    private Change putOnce(ImportedUser row, boolean dryRun) {
        requireOwnAddress(row);
        var stored = users.with(row.id());
        if (stored.isPresent()) {
            return update(stored.get(), row, dryRun);
        }
        if (!dryRun) {
            accountCreation.admitImported(List.of(newUser(row)));
        }
        return Change.CREATED;
    }

    private void requireOwnAddress(ImportedUser row) {
        users.withEmail(row.email())
                .filter(other -> !other.userId().equals(row.id()))
                .ifPresent(other -> {
                    throw new UserNotImported(
                            other.madeByImport() ? Reason.EMAIL_OF_ANOTHER : Reason.NOT_AN_IMPORTED_ACCOUNT);
                });
    }

    private Change update(User stored, ImportedUser row, boolean dryRun) {
        if (!stored.madeByImport()) {
            throw new UserNotImported(Reason.NOT_AN_IMPORTED_ACCOUNT);
        }
        var changes = changes(stored, row);
        if (changes.getUpdateObject().isEmpty()) {
            return Change.UNCHANGED;
        }
        if (!dryRun) {
            users.update(stored.userId(), changes);
            events.publishEvent(new StudentFactsChanged(stored.userId()));
        }
        return Change.UPDATED;
    }

    private static Update changes(User stored, ImportedUser row) {
        var changes = new Update();
        setWhereNew(changes, User.FIRST_NAME, stored.firstName(), row.firstName());
        setWhereNew(changes, User.LAST_NAME, stored.lastName(), row.lastName());
        setWhereNew(changes, User.EMAIL, stored.email(), row.email());
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

    private static User newUser(ImportedUser row) {
        var facts = PersonFacts.of(row.firstName(), row.lastName(), row.email(), Set.of(Role.STUDENT));
        return User.of(row.id(), facts, row.storedPassword(), true);
    }
}

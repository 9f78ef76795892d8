package app.lectern.people;

import app.lectern.base.Change;
import app.lectern.people.UserNotImported.Reason;
import java.util.Objects;
import java.util.Set;
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

    private Change putOnce(ImportedUser row, boolean dryRun) {
        requireOwnAddress(row);
        var stored = users.with(row.id());
        if (stored.isPresent()) {
            return update(stored.get(), row, dryRun);
        }
        if (!dryRun) {
            accountCreation.admitImported(newUser(row));
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

package app.lectern.people.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.Change;
import app.lectern.base.UserId;
import app.lectern.people.AccountCreation;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.User;
import app.lectern.people.Users;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes users of the tutorial application in, and never touches an account that it did not make itself. */
@Service
public class UserImport {

    private static final UserPut CREATED = new UserPut.Stored(Change.CREATED);
    private static final UserPut UPDATED = new UserPut.Stored(Change.UPDATED);
    private static final UserPut UNCHANGED = new UserPut.Stored(Change.UNCHANGED);

    private final Users users;
    private final AccountCreation accountCreation;

    UserImport(Users users, AccountCreation accountCreation) {
        this.users = users;
        this.accountCreation = accountCreation;
    }

    /**
     * Stores imported users as students, one after the other, each under their own number. Once they have set a password
     * of their own it stays.
     *
     * <p>That takes two queries and two writes for all of them, and as many from each row on that takes the address of
     * somebody who may have let go of it in a row before.
     *
     * @param rows no two with the same number or the same address
     * @param dryRun {@code true} to learn what would happen and change nothing
     * @return what became of each, in their order
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<UserPut> putAll(List<ImportedUser> rows, boolean dryRun) {
        UserPlan plan = UserPlan.of(rows, users);
        if (dryRun) {
            return rows.stream().map(plan::outcome).toList();
        }
        List<List<ImportedUser>> runs = runs(rows, plan);
        return runs.size() == 1
                ? put(rows, plan)
                : runs.stream()
                        .flatMap(run -> put(run, UserPlan.of(run, users)).stream())
                        .toList();
    }

    private static List<List<ImportedUser>> runs(List<ImportedUser> rows, UserPlan plan) {
        var runs = new ArrayList<List<ImportedUser>>(List.of(new ArrayList<>()));
        Set<UserId> before = new HashSet<>();
        for (ImportedUser row : rows) {
            if (plan.otherOwner(row).map(User::userId).filter(before::contains).isPresent()) {
                runs.add(new ArrayList<>());
                before.clear();
            }
            runs.getLast().add(row);
            before.add(row.id());
        }
        return runs;
    }

    private List<UserPut> put(List<ImportedUser> rows, UserPlan plan) {
        List<UserPut> planned = rows.stream().map(plan::outcome).toList();
        Set<UserId> all = rows.stream().map(ImportedUser::id).collect(toSet());
        if (!create(rowsWith(CREATED, rows, planned).map(UserImport::newUser).toList())) {
            return again(rows, planned, all);
        }
        Map<UserId, Update> changes = rowsWith(UPDATED, rows, planned)
                .collect(toMap(ImportedUser::id, row -> UserPlan.changes(plan.stored(row), row)));
        Set<UserId> alone = takeThoseWithPassword(changes);
        boolean written = users.updateAll(changes);
        return again(rows, planned, written ? alone : all);
    }

    /** Somebody may be setting their own password: another one is written alone, right after it was read. */
    private static Set<UserId> takeThoseWithPassword(Map<UserId, Update> changes) {
        Set<UserId> alone = changes.entrySet().stream()
                .filter(it -> it.getValue().modifies(User.PASSWORD))
                .map(Map.Entry::getKey)
                .collect(toSet());
        changes.keySet().removeAll(alone);
        return alone;
    }

    private static Stream<ImportedUser> rowsWith(UserPut outcome, List<ImportedUser> rows, List<UserPut> planned) {
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .filter(i -> planned.get(i).equals(outcome))
                .map(rows::get);
    }

    /** {@code false} when somebody took a number or an address meanwhile. */
    private boolean create(List<User> people) {
        try {
            if (!people.isEmpty()) {
                accountCreation.admitImported(people);
            }
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Some of the rows each by itself: what is stored by now as it should be was stored here. */
    private List<UserPut> again(List<ImportedUser> rows, List<UserPut> planned, Set<UserId> which) {
        var outcomes = new ArrayList<>(planned);
        for (int i = 0; i < rows.size(); i++) {
            if (which.contains(rows.get(i).id())) {
                UserPut outcome = put(rows.get(i));
                boolean storedHere = outcome.equals(UNCHANGED) && planned.get(i) instanceof UserPut.Stored;
                outcomes.set(i, storedHere ? planned.get(i) : outcome);
            }
        }
        return outcomes;
    }

    private UserPut put(ImportedUser row) {
        try {
            return putOnce(row);
        } catch (DuplicateKeyException e) {
            return putOnce(row);
        }
    }

    private UserPut putOnce(ImportedUser row) {
        UserPlan plan = UserPlan.of(List.of(row), users);
        UserPut outcome = plan.outcome(row);
        if (outcome.equals(CREATED)) {
            accountCreation.admitImported(List.of(newUser(row)));
        } else if (outcome.equals(UPDATED)) {
            users.update(row.id(), UserPlan.changes(plan.stored(row), row));
        }
        return outcome;
    }

    private static User newUser(ImportedUser row) {
        var facts = PersonFacts.of(row.firstName(), row.lastName(), row.email(), Set.of(Role.STUDENT));
        return User.of(row.id(), facts, row.storedPassword(), true);
    }
}

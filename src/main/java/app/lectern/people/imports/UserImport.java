package app.lectern.people.imports;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.Change;
import app.lectern.base.UserId;
import app.lectern.people.AccountCreation;
import app.lectern.people.StudentFactsChanged;
import app.lectern.people.User;
import app.lectern.people.Users;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in people whom another system knows, and never touches an account that it is not sure of. */
@Service
public class UserImport {

    private static final int MOST_TRIES = 10;

    private final Users users;
    private final AccountCreation accountCreation;
    private final ApplicationEventPublisher events;

    UserImport(Users users, AccountCreation accountCreation, ApplicationEventPublisher events) {
        this.users = users;
        this.accountCreation = accountCreation;
        this.events = events;
    }

    /**
     * Says what {@link #putAll} would do, and changes nothing.
     *
     * @param before the rows that were rehearsed before, to which these are added
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<UserPut> rehearse(List<ImportedUser> rows, Rehearsal before) {
        UserPlan stored = UserPlan.of(rows, users);
        return rows.stream().map(row -> before.take(row, stored)).toList();
    }

    /**
     * Stores what rows say of people, one after the other. Once somebody has set a password of their own it stays.
     *
     * <p>That takes a query for each thing that names people and two writes for all of them, and as many from each row on
     * that may be about somebody whom a row before may be about.
     *
     * @param rows no two that say the same of {@link ImportedUser#keys}
     * @return what became of each, in their order
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<UserPut> putAll(List<ImportedUser> rows) {
        UserPlan plan = UserPlan.of(rows, users);
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
            Set<UserId> candidates = plan.candidates(row);
            if (candidates.stream().anyMatch(before::contains)) {
                runs.add(new ArrayList<>());
                before.clear();
            }
            runs.getLast().add(row);
            before.addAll(candidates);
        }
        return runs;
    }

    private List<UserPut> put(List<ImportedUser> rows, UserPlan plan) {
        List<Decision> decisions =
                rows.stream().map(row -> Decision.of(row, plan)).toList();
        if (!create(decisions)) {
            return again(decisions, IntStream.range(0, rows.size()).boxed().toList());
        }
        Map<Integer, Update> changes = changes(decisions);
        List<Integer> alone = changes.entrySet().stream()
                .filter(it -> mustNotCross(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        alone.forEach(changes::remove);
        boolean written = users.updateAll(changes.entrySet().stream()
                .collect(toMap(it -> stored(decisions.get(it.getKey())).userId(), Map.Entry::getValue)));
        if (written) {
            changes.keySet().forEach(i -> tell(decisions.get(i)));
        }
        return again(
                decisions,
                written ? alone : IntStream.range(0, rows.size()).boxed().toList());
    }

    private static Map<Integer, Update> changes(List<Decision> decisions) {
        var changes = new LinkedHashMap<Integer, Update>();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            if (decision.is(Change.UPDATED)) {
                changes.put(i, new StoredPerson(stored(decision)).changes(decision.row()));
            }
        }
        return changes;
    }

    /** Somebody may be setting their own password, or the office changing roles: these are written alone, right after they were read. */
    private static boolean mustNotCross(Update change) {
        return change.modifies(User.PASSWORD) || change.modifies(User.ROLES);
    }

    private static User stored(Decision decision) {
        return ((StoredPerson) Objects.requireNonNull(decision.person())).user();
    }

    /** {@code false} when somebody took a number or an address meanwhile. */
    private boolean create(List<Decision> decisions) {
        List<ImportedUser> rows = decisions.stream()
                .filter(it -> it.is(Change.CREATED))
                .map(Decision::row)
                .toList();
        try {
            create(rows, accountCreation.numbers((int)
                    rows.stream().filter(row -> row.userId() == null).count()));
            return true;
        } catch (DuplicateKeyException e) {
            accountCreation.raiseCounter();
            return false;
        }
    }

    private void create(List<ImportedUser> rows, List<UserId> numbers) {
        Iterator<UserId> next = numbers.iterator();
        List<User> people = rows.stream()
                .map(row -> User.of(
                        row.userId() == null ? next.next() : row.userId(),
                        row.over(ImportedUser.NOBODY),
                        row.storedPassword(),
                        true))
                .toList();
        if (!people.isEmpty()) {
            accountCreation.admitImported(people);
        }
    }

    /** Some of the rows each by itself: what is stored by now as it should be was stored here. */
    private List<UserPut> again(List<Decision> decisions, List<Integer> which) {
        var outcomes = new ArrayList<>(decisions.stream().map(Decision::put).toList());
        for (int i : which) {
            Decision now = put(decisions.get(i).asked());
            boolean storedHere = now.is(Change.UNCHANGED) && outcomes.get(i) instanceof UserPut.Stored;
            if (!storedHere) {
                outcomes.set(i, now.put());
            }
        }
        return outcomes;
    }

    /** Decides anew as often as something else came between. */
    private Decision put(ImportedUser row) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            Decision decision = Decision.of(row, UserPlan.of(List.of(row), users));
            if (write(decision)) {
                return decision;
            }
        }
        throw new IllegalStateException("Somebody else goes on changing " + row);
    }

    private boolean write(Decision decision) {
        if (decision.is(Change.CREATED)) {
            return create(List.of(decision));
        }
        if (!decision.is(Change.UPDATED)) {
            return true;
        }
        boolean written = update(decision);
        if (written) {
            tell(decision);
        }
        return written;
    }

    private boolean update(Decision decision) {
        try {
            return users.updateSame(stored(decision), new StoredPerson(stored(decision)).changes(decision.row()));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void tell(Decision decision) {
        var before = stored(decision);
        if (!before.facts().sameForRules(decision.row().over(before.facts()))) {
            events.publishEvent(new StudentFactsChanged(before.userId()));
        }
    }
}

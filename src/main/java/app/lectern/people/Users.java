package app.lectern.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import com.mongodb.ErrorCategory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Everybody who has an account. */
@Repository
public class Users {

    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;

    Users(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<User> with(UserId userId) {
        return Optional.ofNullable(mongo.findOne(byId(userId), User.class));
    }

    public Optional<User> withEmail(String email) {
        return Optional.ofNullable(mongo.findOne(query(where(User.EMAIL).is(email)), User.class));
    }

    Optional<User> withStudentNumber(String studentNumber) {
        return Optional.ofNullable(
                mongo.findOne(query(where(User.STUDENT_NUMBER).is(studentNumber)), User.class));
    }

    public List<User> withAnyStudentNumber(Collection<String> studentNumbers) {
        return mongo.find(query(where(User.STUDENT_NUMBER).in(studentNumbers)), User.class);
    }

    public List<User> withAny(Collection<UserId> userIds) {
        return mongo.find(query(where(User.USER_ID).in(userIds)), User.class);
    }

    public List<User> withAnyEmail(Collection<String> emails) {
        return mongo.find(query(where(User.EMAIL).in(emails)), User.class);
    }

    public boolean hasAny(Role role) {
        return mongo.exists(query(where(User.ROLES).is(role)), User.class);
    }

    /** Whether nobody is there but people with these addresses. */
    public boolean hasNoneBut(Collection<String> emails) {
        return !mongo.exists(query(where(User.EMAIL).nin(emails)), User.class);
    }

    /** The highest {@code user_id} in use, 0 when there is none. */
    int highestId() {
        var highest =
                new Query().with(Sort.by(Sort.Direction.DESC, User.USER_ID)).limit(1);
        return mongo.find(highest, User.class).stream()
                .mapToInt(user -> user.userId().value())
                .findFirst()
                .orElse(0);
    }

    /** Those of one page, in its order and within that by number. */
    List<User> list(PeopleFilter filter, Pageable page) {
        var order = page.getSort().and(Sort.by(User.USER_ID));
        return mongo.find(PeopleQuery.of(filter).with(page).with(order), User.class);
    }

    long count(PeopleFilter filter) {
        return mongo.count(PeopleQuery.of(filter), User.class);
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when the number or the address is taken
     */
    public void insert(User user) {
        mongo.insert(user);
    }

    /**
     * Stores new people by one command.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a number or an address is taken; some may be stored then
     */
    public void insert(Collection<User> people) {
        mongo.insert(people, User.class);
    }

    /** Puts a new encoded password in the place of {@code old}; {@code false} when that is no longer the password. */
    public boolean replacePassword(UserId userId, String old, String encoded) {
        var unchanged = query(where(User.USER_ID).is(userId).and(User.PASSWORD).is(old));
        return changed(unchanged, new Update().set(User.PASSWORD, encoded));
    }

    /** Writes {@code changes} into the user; {@code false} when there is no such user. */
    public boolean update(UserId userId, Update changes) {
        return changed(byId(userId), changes.inc(User.VERSION, 1));
    }

    /** Writes changes into somebody unless anything of them, or their password, has changed since; {@code false} when it has. */
    public boolean updateSame(User before, Update changes) {
        var same = query(where(User.USER_ID)
                .is(before.userId())
                .and(User.VERSION)
                .is(before.version())
                .and(User.PASSWORD)
                .is(before.password()));
        return changed(same, changes.inc(User.VERSION, 1));
    }

    /**
     * Writes changes into users by one command; {@code false} when some are there no more, or an address is taken.
     *
     * <p>They are found by their number alone, as the embedded engine uses an index for nothing more.
     */
    public boolean updateAll(Map<UserId, Update> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        var updates = mongo.bulkOps(BulkMode.UNORDERED, User.class);
        changes.forEach((userId, change) -> updates.updateOne(byId(userId), change.inc(User.VERSION, 1)));
        try {
            return updates.execute().getMatchedCount() == changes.size();
        } catch (BulkOperationException e) {
            if (e.getErrors().stream().allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Puts other facts in the place of those of {@code before}; {@code false} when these have changed meanwhile.
     *
     * @param encoded the new password; {@code null} to keep the old one
     * @throws org.springframework.dao.DuplicateKeyException when the address or the student number is taken
     */
    boolean replaceFacts(User before, PersonFacts facts, @Nullable String encoded, @Nullable String stamp) {
        var same =
                query(where(User.USER_ID).is(before.userId()).and(User.VERSION).is(before.version()));
        var changes = new Update()
                .set(User.FIRST_NAME, facts.firstName())
                .set(User.LAST_NAME, facts.lastName())
                .set(User.EMAIL, facts.email())
                .set(User.ROLES, facts.roles())
                .set(User.CLASSIFICATION, facts.classification())
                .set(User.MAJORS, facts.majors())
                .set(User.MINORS, facts.minors())
                .set(User.PROGRAMS, facts.programs())
                .set(User.COMPLETED, facts.completed())
                .set(User.TESTS, facts.tests())
                .set(User.CREDIT_LIMITS, facts.creditLimits())
                .set(User.DISABLED, facts.disabled())
                .set(User.KEYS, facts.keys())
                .set(User.STAMP, stamp)
                .inc(User.VERSION, 1);
        mark(changes, User.TRANSFER, facts.transfer());
        mark(
                changes,
                User.VERIFIED,
                Boolean.TRUE.equals(before.verified()) && facts.email().equals(before.email()));
        setOrUnset(changes, User.PREFERRED_NAME, facts.preferredName());
        setOrUnset(changes, User.PRONOUNS, facts.pronouns());
        setOrUnset(changes, User.STUDENT_NUMBER, facts.studentNumber());
        return changed(same, encoded == null ? changes : changes.set(User.PASSWORD, encoded));
    }

    /** It stands in the document only when there is something, as what is under a unique index must. */
    private static void setOrUnset(Update changes, String field, @Nullable String value) {
        if (value == null) {
            changes.unset(field);
        } else {
            changes.set(field, value);
        }
    }

    /** A flag stands in the document only when it is set. */
    private static void mark(Update changes, String flag, boolean set) {
        if (set) {
            changes.set(flag, true);
        } else {
            changes.unset(flag);
        }
    }

    /** Derives the keys of everybody who has none of today's, some hundred people by one command. */
    public void deriveKeys() {
        var stale =
                query(where(PersonKeys.VERSION_FIELD).ne(PersonKeys.CURRENT)).limit(AT_ONCE);
        for (var some = mongo.find(stale, User.class); !some.isEmpty(); some = mongo.find(stale, User.class)) {
            var updates = mongo.bulkOps(BulkMode.UNORDERED, User.class);
            some.forEach(
                    user -> updates.updateOne(byId(user.userId()), new Update().set(User.KEYS, user.derivedKeys())));
            updates.execute();
        }
    }

    /** Counts a change of a registrar who may sign in, though there is none; {@code false} when they are no such one. */
    boolean markInOffice(UserId registrar) {
        var inOffice = query(where(User.USER_ID)
                .is(registrar)
                .and(User.ROLES)
                .is(Role.ADMIN)
                .and(User.DISABLED)
                .ne(true));
        return changed(inOffice, new Update().inc(User.VERSION, 1));
    }

    /** Removes somebody; empty when there was nobody. */
    Optional<User> remove(UserId userId) {
        return Optional.ofNullable(mongo.findAndRemove(byId(userId), User.class));
    }

    /**
     * Puts a hold on somebody, which no other change of them gets in the way of; {@code false} when there is nobody, or
     * they have it already.
     */
    boolean add(UserId userId, Hold hold) {
        var without =
                query(where(User.USER_ID).is(userId).and(User.HOLDS + ".id").ne(hold.id()));
        return changed(without, new Update().push(User.HOLDS, hold));
    }

    /** Takes a hold from somebody; {@code false} when there is no such hold. */
    boolean removeHold(UserId userId, String holdId) {
        var held = query(where(User.USER_ID).is(userId).and(User.HOLDS + ".id").is(holdId));
        return changed(held, new Update().pull(User.HOLDS, new Document("id", holdId)));
    }

    /** Moves the current sign-in to the last one; {@code false} when another sign-in came between. */
    public boolean trackSignIn(User before, Instant at, String address) {
        var same = query(
                where(User.USER_ID).is(before.userId()).and(User.LOGIN_COUNT).is(before.loginCount()));
        return changed(
                same,
                new Update()
                        .set(User.LAST_LOGIN_AT, before.currentLoginAt())
                        .set(User.LAST_LOGIN_IP, before.currentLoginIp())
                        .set(User.CURRENT_LOGIN_AT, at)
                        .set(User.CURRENT_LOGIN_IP, address)
                        .inc(User.LOGIN_COUNT, 1));
    }

    private boolean changed(Query which, Update changes) {
        return mongo.updateFirst(which, changes, User.class).getModifiedCount() == 1;
    }

    private static Query byId(UserId userId) {
        return query(where(User.USER_ID).is(userId));
    }
}

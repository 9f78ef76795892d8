package app.lectern.accounts;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Repository;

/** Everybody who has an account. */
@Repository
class Users {

    private final MongoTemplate mongo;

    Users(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<User> with(UserId userId) {
        return Optional.ofNullable(mongo.findOne(byId(userId), User.class));
    }

    Optional<User> withEmail(String email) {
        return Optional.ofNullable(mongo.findOne(query(where(User.EMAIL).is(email)), User.class));
    }

    List<User> withAny(Collection<UserId> userIds) {
        return mongo.find(query(where(User.USER_ID).in(userIds)), User.class);
    }

    boolean hasAny(Role role) {
        return mongo.exists(query(where("roles").is(role)), User.class);
    }

    /** Whether nobody is there but people with these addresses. */
    boolean hasNoneBut(Collection<String> emails) {
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

    /** One page of those whose names or address contain every word of {@code search}, or whose number it is. */
    Page<User> list(String search, Pageable page) {
        var filter = new Query(matching(search));
        var sorted = page.getSort().isSorted() ? page.getSort() : Sort.by(User.USER_ID);
        var found = mongo.find(Query.of(filter).with(page).with(sorted), User.class);
        return PageableExecutionUtils.getPage(found, page, () -> mongo.count(filter, User.class));
    }

    private static Criteria matching(String search) {
        var words = new ArrayList<Criteria>();
        Arrays.stream(search.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Users::containing)
                .forEach(words::add);
        return words.isEmpty() ? new Criteria() : new Criteria().andOperator(words);
    }

    private static Criteria containing(String word) {
        var pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
        var places = new ArrayList<>(List.of(
                where(User.FIRST_NAME).regex(pattern),
                where(User.LAST_NAME).regex(pattern),
                where(User.EMAIL).regex(pattern)));
        if (word.matches("\\d{1,9}")) {
            places.add(where(User.USER_ID).is(Integer.parseInt(word)));
        }
        return new Criteria().orOperator(places);
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when the number or the address is taken
     */
    void insert(User user) {
        mongo.insert(user);
    }

    /** Stores new people by one command. */
    void insert(Collection<User> people) {
        mongo.insert(people, User.class);
    }

    /** Puts a new encoded password in the place of {@code old}; {@code false} when that is no longer the password. */
    boolean replacePassword(UserId userId, String old, String encoded) {
        var unchanged = query(where(User.USER_ID).is(userId).and(User.PASSWORD).is(old));
        return changed(unchanged, new Update().set(User.PASSWORD, encoded));
    }

    /** Writes {@code changes} into the user; {@code false} when nothing is different afterwards. */
    boolean update(UserId userId, Update changes) {
        return changed(byId(userId), changes);
    }

    /** Moves the current sign-in to the last one; {@code false} when another sign-in came between. */
    boolean trackSignIn(User before, Instant at, String address) {
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

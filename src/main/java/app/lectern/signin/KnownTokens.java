package app.lectern.signin;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.lookup;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.User;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Says who a token stands for, with each request that brings one: for a moment without a look at the database, and without
 * a proxy on the way.
 */
@Component
public class KnownTokens {

    private static final int MOST_KNOWN = 20_000;
    private static final String OWNER = "owner";

    private final MongoTemplate mongo;
    private final TokenUses uses;
    private final Clock clock;

    /** By the hash of a token, what a look at it found; another process may have ended it meanwhile. */
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(SessionValidity.AGE)
            .build();

    KnownTokens(MongoTemplate mongo, TokenUses uses, Clock clock) {
        this.mongo = mongo;
        this.uses = uses;
        this.clock = clock;
    }

    private record Known(Person owner, Instant expiresAt) {}

    /**
     * Who the token stands for: nobody when it is unknown or expired, or when they may not sign in. What another process
     * has changed of this is known here {@link SessionValidity#AGE} later at the latest.
     */
    Optional<Person> owner(String token) {
        var now = clock.instant();
        String hash = RandomText.hash(token);
        Known before = known.getIfPresent(hash);
        return (before == null ? lookUp(hash, now) : Optional.of(before))
                .filter(it -> now.isBefore(it.expiresAt()))
                .map(Known::owner);
    }

    /** The token and its owner, by one query. */
    private Optional<Known> lookUp(String hash, Instant now) {
        Document found = mongo.aggregate(
                        newAggregation(
                                match(where("_id").is(hash)), lookup("user", ApiToken.USER_ID, User.USER_ID, OWNER)),
                        mongo.getCollectionName(ApiToken.class),
                        Document.class)
                .getUniqueMappedResult();
        return Optional.ofNullable(found).flatMap(it -> known(it, now));
    }

    private Optional<Known> known(Document found, Instant now) {
        var token = mongo.getConverter().read(ApiToken.class, found);
        Optional<Person> owner = found.getList(OWNER, Document.class).stream()
                .map(it -> mongo.getConverter().read(User.class, it))
                .filter(it -> !it.mayNotSignIn())
                .map(User::person)
                .findFirst();
        Optional<Known> good = owner.filter(it -> !token.expiredAt(now)).map(it -> new Known(it, token.expiresAt()));
        good.ifPresent(it -> {
            known.put(token.hash(), it);
            if (token.useIsNewsAt(now)) {
                uses.note(token, now);
            }
        });
        return good;
    }

    /** One token was ended. */
    void forget(ApiToken token) {
        known.invalidate(token.hash());
    }

    /** All tokens of {@code owner} were ended. */
    void forgetAll(UserId owner) {
        known.asMap().values().removeIf(it -> it.owner().userId().equals(owner));
    }
}

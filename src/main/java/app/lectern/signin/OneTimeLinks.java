package app.lectern.signin;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import app.lectern.signin.OneTimeLink.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The links that are good for one new password. */
@Repository
class OneTimeLinks {

    private static final String USER_ID = "user_id";

    private final MongoTemplate mongo;
    private final Clock clock;

    OneTimeLinks(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A link, as it is given away once.
     *
     * @param secret what it ends with
     * @param expiresAt from when it is of no use
     */
    record Made(String secret, Instant expiresAt) {

        String path() {
            return "/link/" + secret;
        }

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Made[" + expiresAt + "]";
        }
    }

    /** Makes a link for {@code owner}, which ends those made before for the same purpose. */
    Made make(UserId owner, Purpose purpose) {
        var made = new Made(RandomText.next(), purpose.expiry(clock.instant()));
        mongo.remove(query(where(USER_ID).is(owner).and("purpose").is(purpose)), OneTimeLink.class);
        mongo.insert(new OneTimeLink(RandomText.hash(made.secret()), owner, purpose, made.expiresAt()));
        return made;
    }

    /** Whose link it is, as long as it is good; looking does not use it. */
    Optional<UserId> owner(String secret) {
        return good(mongo.findOne(bySecret(secret), OneTimeLink.class));
    }

    /** Whose link it is, once: of several who use it at the same time, one succeeds. */
    Optional<UserId> use(String secret) {
        return good(mongo.findAndRemove(bySecret(secret), OneTimeLink.class));
    }

    private Optional<UserId> good(@Nullable OneTimeLink link) {
        return Optional.ofNullable(link)
                .filter(it -> !it.expiredAt(clock.instant()))
                .map(OneTimeLink::userId);
    }

    /** Ends all links of {@code owner}. */
    void endAll(UserId owner) {
        mongo.remove(query(where(USER_ID).is(owner)), OneTimeLink.class);
    }

    private static Query bySecret(String secret) {
        return query(where("_id").is(RandomText.hash(secret)));
    }
}

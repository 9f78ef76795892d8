package app.lectern.accounts;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Hands out tokens for the API, which stand for their owner for 30 days. */
@Service
public class TokenService {

    private static final Duration VALID = Duration.ofDays(30);

    private final MongoTemplate mongo;
    private final Users users;
    private final Clock clock;

    TokenService(MongoTemplate mongo, Users users, Clock clock) {
        this.mongo = mongo;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A token, as it is shown once.
     *
     * @param token what goes after "Bearer"
     * @param expiresAt from when it is of no use
     */
    public record Issued(String token, Instant expiresAt) {}

    /** Makes a token that stands for {@code owner}, and clears away their expired ones. */
    @PreAuthorize("#owner == principal.userId")
    public Issued issue(UserId owner) {
        var now = clock.instant();
        mongo.remove(query(where("user_id").is(owner).and("expiresAt").lte(now)), ApiToken.class);
        var issued = new Issued(RandomText.next(), now.plus(VALID).truncatedTo(ChronoUnit.MILLIS));
        mongo.insert(new ApiToken(RandomText.hash(issued.token()), owner, issued.expiresAt()));
        return issued;
    }

    /** Who the token stands for: nobody when it is unknown or expired, or when they may not sign in. */
    Optional<Person> owner(String token) {
        return Optional.ofNullable(mongo.findById(RandomText.hash(token), ApiToken.class))
                .filter(found -> found.expiresAt().isAfter(clock.instant()))
                .flatMap(found -> users.with(found.userId()))
                .filter(user -> !user.mayNotSignIn())
                .map(User::person);
    }

    /** Ends all tokens of {@code owner}. */
    void endAll(UserId owner) {
        mongo.remove(query(where("user_id").is(owner)), ApiToken.class);
    }
}

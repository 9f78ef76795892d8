package app.lectern.signin;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Hands out tokens for the API, which stand for their owner for 30 days. */
@Service
@Validated
public class TokenService {

    private final MongoTemplate mongo;
    private final TokenUses uses;
    private final Clock clock;
    private final KnownTokens known;

    TokenService(MongoTemplate mongo, TokenUses uses, Clock clock, KnownTokens known) {
        this.mongo = mongo;
        this.uses = uses;
        this.clock = clock;
        this.known = known;
    }

    /**
     * A token, as it is shown once.
     *
     * @param id what it is called by from then on
     * @param token what goes after "Bearer"
     * @param expiresAt from when it is of no use
     */
    public record Issued(String id, String token, Instant expiresAt) {

        /** Never shows the token. */
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /**
     * What can be told of a token later.
     *
     * @param name what its owner calls it; {@code null} when they gave it no name
     * @param lastUsedAt to the hour; {@code null} when it was not used yet
     */
    public record Token(
            String id,
            @Nullable String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /**
     * Makes a token that stands for {@code owner}, and clears away their expired ones.
     *
     * @param name what they call it; may be blank
     * @throws jakarta.validation.ConstraintViolationException when the name is too long
     */
    @PreAuthorize("#owner == principal.userId")
    public Issued issue(UserId owner, @TokenName @Nullable String name) {
        var now = clock.instant();
        mongo.remove(query(ownedBy(owner).and(ApiToken.EXPIRES_AT).lte(now)), ApiToken.class);
        String secret = RandomText.next();
        var expiry = now.plus(ApiToken.VALID).truncatedTo(ChronoUnit.MILLIS);
        String kept = name == null || name.isBlank() ? null : name.strip();
        var token = mongo.insert(new ApiToken(RandomText.hash(secret), owner, kept, now, expiry, null));
        return new Issued(token.id(), secret, expiry);
    }

    /** The tokens of {@code owner} that are good now, the newest first. */
    @PreAuthorize("#owner == principal.userId")
    public List<Token> list(UserId owner) {
        var now = clock.instant();
        uses.write();
        return ownTokens(owner)
                .filter(token -> !token.expiredAt(now))
                .map(ApiToken::shown)
                .sorted(Comparator.comparing(Token::createdAt).reversed())
                .toList();
    }

    /**
     * Ends one token of {@code owner}.
     *
     * @throws NotFound when they have none with that id
     */
    @PreAuthorize("#owner == principal.userId")
    public void revoke(UserId owner, String id) {
        var token =
                ownTokens(owner).filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchToken(id));
        mongo.remove(query(where("_id").is(token.hash())), ApiToken.class);
        known.forget(token);
    }

    private Stream<ApiToken> ownTokens(UserId owner) {
        return mongo.find(query(ownedBy(owner)), ApiToken.class).stream();
    }

    /** Ends all tokens of {@code owner}. */
    void endAll(UserId owner) {
        mongo.remove(query(ownedBy(owner)), ApiToken.class);
        known.forgetAll(owner);
    }

    private static Criteria ownedBy(UserId owner) {
        return where(ApiToken.USER_ID).is(owner);
    }
}

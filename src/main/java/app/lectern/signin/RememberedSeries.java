package app.lectern.signin;

import app.lectern.base.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * One browser in which somebody asked to be remembered. Its token changes with every use.
 *
 * @param series the hash of what names it in the cookie
 * @param token the hash of the token that is good now
 * @param previous the hash of the one before, which is good for a short while longer
 * @param rotatedAt since when {@code token} is good
 * @param expiresAt from when nothing of it is good
 */
@Document(RememberedSeries.COLLECTION)
record RememberedSeries(
        @Id String series,
        @Field("user_id") UserId userId,
        String token,
        @Nullable String previous,
        Instant rotatedAt,
        Instant expiresAt) {

    static final String COLLECTION = "remember_me";

    /** Requests that a browser sends at once all carry the same token, and only one of them can be first. */
    static final Duration GRACE = Duration.ofSeconds(60);

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean acceptsAsPrevious(String hash, Instant now) {
        return hash.equals(previous) && now.isBefore(rotatedAt.plus(GRACE));
    }
}

package app.lectern.signin;

import app.lectern.base.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * One browser in which somebody asked to be remembered. Its token changes with use, but not twice within a minute.
 *
 * @param series the hash of what names it in the cookie
 * @param token the hash of the token that is good now
 * @param previous the hash of the one before, which is good until a minute after {@code token} was first shown
 * @param rotatedAt when {@code token} was first given out
 * @param shownAt when the browser first showed {@code token}; {@code null} until then, because the answer that brought
 *     it may have got lost
 * @param stolenAt since when none of it is good, because a token was used by two; {@code null} for most
 * @param expiresAt from when nothing of it is good
 */
@Document(RememberedSeries.COLLECTION)
record RememberedSeries(
        @Id String series,
        @Field("user_id") UserId userId,
        String token,
        @Nullable String previous,
        Instant rotatedAt,
        @Nullable Instant shownAt,
        @Nullable Instant stolenAt,
        Instant expiresAt) {

    static final String COLLECTION = "remember_me";

    /** For how long whatever a browser asks at about the same time may still come with the token before. */
    static final Duration GRACE = Duration.ofSeconds(60);

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether the token is in the browser for so long that nothing comes with the one before any more. */
    boolean settledAt(Instant now) {
        return shownAt != null && !now.isBefore(shownAt.plus(GRACE));
    }

    /** Whether the token was given out so lately that what a browser asked before may still be on its way. */
    boolean rotatedShortlyBefore(Instant now) {
        return now.isBefore(rotatedAt.plus(GRACE));
    }
}

package app.lectern.signin;

import app.lectern.base.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is stored of a token for the API.
 *
 * @param hash of the token, which itself is known to nobody but its owner
 * @param name what its owner calls it
 * @param createdAt {@code null} in documents from before it was kept
 * @param lastUsedAt to the hour; {@code null} when it was not used yet
 */
@Document("api_token")
public record ApiToken(
        @Id String hash,
        @Field(USER_ID) UserId userId,
        @Nullable String name,
        @Nullable Instant createdAt,
        @Field(EXPIRES_AT) Instant expiresAt,
        @Field(LAST_USED_AT) @Nullable Instant lastUsedAt) {

    static final String USER_ID = "user_id";
    static final String EXPIRES_AT = "expiresAt";
    static final String LAST_USED_AT = "lastUsedAt";
    static final Duration VALID = Duration.ofDays(30);

    private static final Duration USE_IS_KNOWN_TO = Duration.ofHours(1);
    private static final int ID_LENGTH = 16;

    /** What it is called by in the open; tells nothing of the token, nor of what is stored of it. */
    String id() {
        return RandomText.hash("id/" + hash).substring(0, ID_LENGTH);
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean useIsNewsAt(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USE_IS_KNOWN_TO));
    }

    TokenService.Token shown() {
        var made = Objects.requireNonNullElseGet(createdAt, () -> expiresAt.minus(VALID));
        return new TokenService.Token(id(), name, made, expiresAt, lastUsedAt);
    }
}

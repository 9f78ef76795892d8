package app.lectern.signin;

import app.lectern.base.UserId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is stored of a link with which somebody may choose a new password, once.
 *
 * @param hash of the secret in the link, which itself is known to nobody but who was given the link
 * @param expiresAt from when it is of no use
 */
@Document("one_time_link")
record OneTimeLink(@Id String hash, @Field("user_id") UserId userId, Purpose purpose, Instant expiresAt) {

    /** What a link was made for. */
    enum Purpose {
        /** A registrar gives it to somebody who can't sign in. */
        SIGN_IN(Duration.ofHours(24)),
        /** Somebody who forgot their password gets it by mail. */
        FORGOTTEN_PASSWORD(Duration.ofHours(1));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }

        Instant expiry(Instant made) {
            return made.plus(valid);
        }
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

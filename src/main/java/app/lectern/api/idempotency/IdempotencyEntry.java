package app.lectern.api.idempotency;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is kept of a write whose request carried a key.
 *
 * @param id the caller and the key, as in {@link IdempotencyFingerprint#id()}
 * @param fingerprint what was asked for
 * @param run tells who carries it out
 * @param begunAt when that began
 * @param answer what was answered; {@code null} before it is done
 */
@Document("idempotency")
record IdempotencyEntry(
        @Id String id,
        String fingerprint,
        String run,
        Instant begunAt,
        @Nullable Answer answer) {

    /**
     * An answer.
     *
     * @param status of success
     * @param contentType of the body; {@code null} without one
     * @param location where the new thing is; {@code null} when the answer doesn't say
     * @param body {@code null} when it is not kept
     */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String body) {}

    Answer given() {
        return Objects.requireNonNull(answer, "not done yet");
    }
}

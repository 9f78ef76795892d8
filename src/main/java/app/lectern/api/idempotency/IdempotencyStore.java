package app.lectern.api.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.api.IdempotencyConflict;
import app.lectern.api.idempotency.IdempotencyEntry.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Carries out a write whose request has a key once, on whatever server the request and its repetitions arrive.
 *
 * <p>The store keeps the key before the write and the answer after it. The same request again gets the same answer; while
 * the first one runs, the second is told to come back. A refusal is not kept: the request is decided anew.
 *
 * <p>A server that dies during the write leaves the key without an answer. Two minutes later the key is free for the same
 * request, and the write may be done a second time. That changes nothing where the write puts or removes something, where
 * the database takes only one of its kind (a person's address, a request for an override), or where the new thing draws
 * its id from {@link app.lectern.base.NewIds}, as plans and holds do. It may make a second token or one-time link, of
 * which nobody has seen the first, and grant an override twice.
 *
 * <p>Enrolling, dropping, swapping and registering a plan don't use this store: they keep their keys in the same write as
 * the seats. Answers are kept for a week.
 */
@Component
class IdempotencyStore {

    static final Duration LONGEST_RUN = Duration.ofMinutes(2);
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(IdempotencyStore.class);

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile Instant cleanedAt = Instant.EPOCH;

    IdempotencyStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Takes the key for this request.
     *
     * @return what is to be finished or abandoned afterwards; or what was done before, with its answer
     * @throws IdempotencyConflict when the key was used for another request, or the same one is being carried out
     */
    IdempotencyEntry begin(IdempotencyFingerprint request) {
        clean();
        var begun = new IdempotencyEntry(
                request.id(), request.fingerprint(), UUID.randomUUID().toString(), clock.instant(), null);
        try {
            return mongo.insert(begun);
        } catch (DuplicateKeyException taken) {
            return Optional.ofNullable(mongo.findById(request.id(), IdempotencyEntry.class))
                    .map(other -> after(other, begun))
                    .orElseThrow(() -> IdempotencyConflict.inProgress(taken));
        }
    }

    private IdempotencyEntry after(IdempotencyEntry other, IdempotencyEntry begun) {
        if (!other.fingerprint().equals(begun.fingerprint())) {
            throw IdempotencyConflict.forAnother();
        }
        if (other.answer() != null) {
            return other;
        }
        boolean dead = other.begunAt().plus(LONGEST_RUN).isBefore(begun.begunAt());
        if (dead && change(other, Update.update("run", begun.run()).set("begunAt", begun.begunAt()))) {
            return begun;
        }
        throw IdempotencyConflict.inProgress(null);
    }

    /** The request was carried out; from now on it is answered like this. */
    void finish(IdempotencyEntry begun, Answer answer) {
        try {
            change(begun, Update.update("answer", answer));
        } catch (DataAccessException e) {
            log.warn("Done, but its key can't be kept; the same request may be carried out again", e);
        }
    }

    /** The request was refused, and is decided upon anew when it comes again. */
    void abandon(IdempotencyEntry begun) {
        try {
            mongo.remove(query(same(begun)), IdempotencyEntry.class);
        } catch (DataAccessException e) {
            log.warn("Refused, but its key can't be let go for {}", LONGEST_RUN, e);
        }
    }

    private boolean change(IdempotencyEntry write, Update update) {
        return mongo.updateFirst(query(same(write)), update, IdempotencyEntry.class)
                        .getModifiedCount()
                == 1;
    }

    private static Criteria same(IdempotencyEntry write) {
        return where("_id").is(write.id()).and("run").is(write.run());
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleanedAt.plus(BETWEEN_CLEANINGS).isBefore(now)) {
            cleanedAt = now;
            mongo.remove(new Query(where("begunAt").lt(now.minus(KEPT))), IdempotencyEntry.class);
        }
    }
}

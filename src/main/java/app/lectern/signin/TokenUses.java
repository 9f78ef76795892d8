package app.lectern.signin;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps when tokens were last used: noted with the request, written a moment later for all together. */
@Component
class TokenUses {

    private static final Logger log = LoggerFactory.getLogger(TokenUses.class);
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final MongoTemplate mongo;
    private final Map<String, Instant> uses = new ConcurrentHashMap<>();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    TokenUses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void note(ApiToken token, Instant now) {
        uses.put(token.hash(), now);
        if (awaited.compareAndSet(false, true)) {
            later.schedule(this::tryToWrite, GATHERING.toMillis(), MILLISECONDS);
        }
    }

    /** Whatever could not be written is noted again when the token is used again. */
    private void tryToWrite() {
        awaited.set(false);
        try {
            write();
        } catch (RuntimeException e) {
            log.warn("Could not write when some tokens were last used", e);
        }
    }

    /** Writes what has been noted so far. */
    synchronized void write() {
        var noted = Map.copyOf(uses);
        noted.forEach(uses::remove);
        if (!noted.isEmpty()) {
            var updates = mongo.bulkOps(BulkMode.UNORDERED, ApiToken.class);
            noted.forEach((hash, use) ->
                    updates.updateOne(query(where("_id").is(hash)), Update.update(ApiToken.LAST_USED_AT, use)));
            updates.execute();
        }
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
        tryToWrite();
    }
}

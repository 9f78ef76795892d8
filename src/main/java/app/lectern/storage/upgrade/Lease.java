package app.lectern.storage.upgrade;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Lets one process at a time do a piece of work, for as long as it says that it is alive. It saves work and keeps logs
 * readable; nothing that must be right may rest on it, as clocks differ and processes stall.
 */
@Component
class Lease {

    static final Duration VALID = Duration.ofSeconds(15);

    private static final String COLLECTION = "lease";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final String me = UUID.randomUUID().toString();
    private final MongoTemplate mongo;
    private final Clock clock;

    Lease(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether the work is this process's now: nobody had it, or whoever had it has not been heard of for too long. */
    boolean take(String work) {
        var now = clock.instant();
        try {
            mongo.findAndModify(
                    query(where("_id").is(work).and(UNTIL).lte(now)),
                    new Update().set(HOLDER, me).set(UNTIL, now.plus(VALID)),
                    options().upsert(true),
                    Document.class,
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Says that this process is alive; {@code false} when another one has taken over. */
    boolean renew(String work) {
        var mine = query(where("_id").is(work).and(HOLDER).is(me));
        var update = new Update().set(UNTIL, clock.instant().plus(VALID));
        return mongo.updateFirst(mine, update, COLLECTION).getMatchedCount() == 1;
    }

    void giveBack(String work) {
        mongo.remove(query(where("_id").is(work).and(HOLDER).is(me)), COLLECTION);
    }
}

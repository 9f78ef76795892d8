package app.lectern.storage;

import com.mongodb.MongoException;
import org.bson.Document;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Asks the database for an answer before anything else is done with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MongoReachable implements StartUpStep {

    private final MongoTemplate mongo;
    private final Storage storage;

    MongoReachable(MongoTemplate mongo, Storage storage) {
        this.mongo = mongo;
        this.storage = storage;
    }

    /**
     * @throws MongoNotReachable when there is no answer in time, or when we are turned away
     */
    @Override
    public void run() {
        try {
            mongo.executeCommand(new Document("ping", 1));
        } catch (MongoException | DataAccessException e) {
            throw new MongoNotReachable(storage, e);
        }
    }
}

package app.lectern.storage;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Numbers that are given out once each, kept in the collection {@code counter}. */
@Component
public class Counters {

    private static final String COLLECTION = "counter";
    private static final String VALUE = "value";

    private final MongoTemplate mongo;

    Counters(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The counter's next number, from 1 on; never the same twice. Gaps are possible. */
    public int next(String counter) {
        return next(counter, 1);
    }

    /** The first of the counter's next {@code count} numbers, all of which belong to who asks. */
    public int next(String counter, int count) {
        Document after = mongo.findAndModify(
                query(where("_id").is(counter)),
                new Update().inc(VALUE, count),
                options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(after).getInteger(VALUE) - count + 1;
    }

    /** Makes sure that the counter gives out only numbers above {@code used} from now on. */
    public void raiseTo(String counter, int used) {
        mongo.upsert(query(where("_id").is(counter)), new Update().max(VALUE, used), COLLECTION);
    }
}

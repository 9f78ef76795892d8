package app.lectern.signin;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Secrets that all instances share, kept in the collection {@code secret}. */
@Repository
public class Secrets {

    private static final String COLLECTION = "secret";
    private static final String VALUE = "value";

    private final MongoTemplate mongo;

    Secrets(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(mongo.findById(name, Document.class, COLLECTION))
                .map(secret -> secret.getString(VALUE));
    }

    /** The secret of that name, which is {@code made} when there is none; whoever asks first, all get the same. */
    public String findOrMake(String name, Supplier<String> made) {
        try {
            var secret = mongo.findAndModify(
                    query(where("_id").is(name)),
                    new Update().setOnInsert(VALUE, made.get()),
                    options().upsert(true).returnNew(true),
                    Document.class,
                    COLLECTION);
            return Objects.requireNonNull(secret).getString(VALUE);
        } catch (DuplicateKeyException e) {
            return find(name).orElseThrow();
        }
    }

    /** Takes the secret away if it is {@code value}; of several who try, one succeeds. */
    public boolean use(String name, String value) {
        var right = query(where("_id").is(name).and(VALUE).is(value));
        return mongo.findAndRemove(right, Document.class, COLLECTION) != null;
    }
}

package app.lectern.catalog.office;

import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Writes documents in such a way that what somebody else owns in them stays. */
@Component
public class PartialUpdate {

    private static final Set<String> KEPT = Set.of("_id", "_class", "version");

    private static final Logger log = LoggerFactory.getLogger(PartialUpdate.class);

    private final MongoTemplate mongo;

    PartialUpdate(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether there was none like it, and it stands there now. */
    public boolean insert(Object element) {
        try {
            mongo.insert(element);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /**
     * Inserts elements, one after the other, until there is one like it already; says how many it has inserted. The
     * first error tells, not the server's count: the embedded engine counts what it refused, too.
     */
    <T> int insert(Collection<T> elements, Class<T> type) {
        try {
            return mongo.insert(elements, type).size();
        } catch (DuplicateKeyException e) {
            if (e.getCause() instanceof MongoBulkWriteException some) {
                return some.getWriteErrors().getFirst().getIndex();
            }
            throw e;
        }
    }

    /** Writes the fields in which the two differ, but for id and version, and says whether one was {@code like} that. */
    boolean update(Criteria like, Object before, Object after) {
        return mongo.updateFirst(query(like), between(before, after), after.getClass())
                        .getMatchedCount()
                == 1;
    }

    /** Removes one {@code like} that, with all that stands in it; empty when there was none. */
    Optional<Document> remove(Criteria like, Class<?> type) {
        return Optional.ofNullable(mongo.findAndRemove(query(like), Document.class, mongo.getCollectionName(type)));
    }

    /** Puts back what was removed, unless there is another one by now. */
    void restore(Document removed, Class<?> type) {
        try {
            mongo.insert(removed, mongo.getCollectionName(type));
        } catch (DuplicateKeyException another) {
            log.info("There is another {} by now", removed.get("_id"));
        }
    }

    private Update between(Object before, Object after) {
        Document old = document(before);
        Document target = document(after);
        var update = new Update();
        old.keySet().stream().filter(field -> !target.containsKey(field)).forEach(update::unset);
        target.forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                update.set(field, value);
            }
        });
        return update;
    }

    private Document document(Object source) {
        var document = new Document();
        mongo.getConverter().write(source, document);
        KEPT.forEach(document::remove);
        return document;
    }
}

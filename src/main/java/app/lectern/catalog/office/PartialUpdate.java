package app.lectern.catalog.office;

import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Change;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Writes documents in such a way that what somebody else owns in them stays. */
@Component
public class PartialUpdate {

    private static final Set<String> KEPT = Set.of("_id", "_class", "version");

    /** The embedded engine looks through all of a collection for each, and does nothing else meanwhile. */
    private static final int AT_ONCE = 100;

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

    /**
     * Writes all differences by few commands, each while what is stored is still {@code like} that, and says what each did;
     * an element that was removed meanwhile is there again. Empty for what somebody else changed, or can't be written.
     *
     * <p>The server tells by its number what it has refused or inserted, and of the rest only how many it found. So each
     * update is one that inserts where nothing is {@code like} that, and is refused where only the version is another.
     */
    <T> List<Optional<Change>> putAll(List<Difference<T>> differences, Class<T> type) {
        return parts(differences).flatMap(it -> putSome(it, type).stream()).toList();
    }

    private static <T> Stream<List<T>> parts(List<T> all) {
        return IntStream.iterate(0, it -> it < all.size(), it -> it + AT_ONCE)
                .mapToObj(it -> all.subList(it, Math.min(it + AT_ONCE, all.size())));
    }

    private <T> List<Optional<Change>> putSome(List<Difference<T>> differences, Class<T> type) {
        var updates = mongo.bulkOps(BulkMode.UNORDERED, type);
        differences.forEach(it -> updates.upsert(query(it.like()), whole(it)));
        try {
            return done(differences.size(), updates.execute(), List.of());
        } catch (BulkOperationException e) {
            return done(differences.size(), e.getResult(), e.getErrors());
        }
    }

    private static List<Optional<Change>> done(int count, BulkWriteResult result, List<BulkWriteError> refused) {
        var done = new ArrayList<>(Collections.nCopies(count, Optional.of(Change.UPDATED)));
        result.getUpserts().forEach(it -> done.set(it.getIndex(), Optional.of(Change.CREATED)));
        refused.forEach(it -> done.set(it.getIndex(), Optional.empty()));
        return done;
    }

    /**
     * Writes all differences by few commands, each while what is stored is still {@code like} that; says whether all of
     * them were.
     */
    <T> boolean updateAll(List<Difference<T>> differences, Class<T> type) {
        return parts(differences).mapToInt(it -> updateSome(it, type)).sum() == differences.size();
    }

    private <T> int updateSome(List<Difference<T>> differences, Class<T> type) {
        var updates = mongo.bulkOps(BulkMode.UNORDERED, type);
        differences.forEach(it -> updates.updateOne(query(it.like()), counted(between(it.before(), it.after()))));
        return updates.execute().getMatchedCount();
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

    /** What is different, and all the rest for an element that is there no more. */
    private Update whole(Difference<?> difference) {
        Document old = document(difference.before());
        Document target = document(difference.after());
        Update update = between(old, target);
        target.forEach((field, value) -> {
            if (Objects.equals(old.get(field), value)) {
                update.setOnInsert(field, value);
            }
        });
        return counted(update);
    }

    /** Bulk writes don't count versions by themselves. */
    private static Update counted(Update update) {
        return update.inc("version", 1);
    }

    private Update between(Object before, Object after) {
        return between(document(before), document(after));
    }

    private static Update between(Document old, Document target) {
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

    /**
     * An element that is to be written over.
     *
     * @param like finds it while nobody has changed it
     * @param before as it was read
     * @param after as it is to be
     */
    record Difference<T>(Criteria like, T before, T after) {

        boolean changes() {
            return !after.equals(before);
        }
    }
}

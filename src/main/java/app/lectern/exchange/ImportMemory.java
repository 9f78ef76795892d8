package app.lectern.exchange;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What the last import said of each thing: whatever says something else since was changed by hand. */
@Component
class ImportMemory {

    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;

    ImportMemory(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What an import said of one thing.
     *
     * @param id the thing
     * @param said a digest of each of its fields as the last import said it
     * @param before a digest of each as it stood before that import, while that may not be through; else empty
     * @param by the last import that changed it; {@code null} when none has
     * @param was how it stood before that; {@code null} when it did not
     * @param after a digest of all of it as that import stored it
     */
    @org.springframework.data.mongodb.core.mapping.Document("imported")
    record Said(
            @Id String id,
            Map<String, String> said,
            Map<String, String> before,
            @Nullable ObjectId by,
            @Nullable Document was,
            @Nullable String after) {

        Said {
            before = before == null ? Map.of() : Map.copyOf(before);
        }

        /** Whether somebody has changed a field since. */
        boolean changedByHand(String field, String digest) {
            return said.containsKey(field) && !digest.equals(said.get(field)) && !digest.equals(before.get(field));
        }
    }

    /** What is remembered of these things, but for how they stood before, which may be long. */
    Map<String, Said> of(Collection<String> ids) {
        var query = query(where("_id").in(ids));
        query.fields().exclude("was");
        return mongo.find(query, Said.class).stream().collect(toMap(Said::id, Function.identity()));
    }

    /**
     * Remembers what is said of things, before they are stored: should the process die in between, nothing of it seems
     * changed by hand.
     *
     * @return what was not remembered so already
     */
    List<String> expect(List<Said> now, Map<String, Said> known) {
        List<Said> changed = now.stream()
                .filter(it -> it.by() != null
                        || !known.containsKey(it.id())
                        || !it.said().equals(known.get(it.id()).said()))
                .toList();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            var updates = mongo.bulkOps(BulkMode.UNORDERED, Said.class);
            changed.subList(from, Math.min(from + AT_ONCE, changed.size()))
                    .forEach(it -> updates.upsert(query(where("_id").is(it.id())), update(it)));
            updates.execute();
        }
        return changed.stream().map(Said::id).toList();
    }

    private static Update update(Said now) {
        var update = new Update().set("said", now.said()).set("before", now.before());
        return now.by() == null
                ? update
                : update.set("by", now.by()).set("was", now.was()).set("after", now.after());
    }

    /** Forgets how these things stood before they were stored. */
    void settle(List<String> ids) {
        mongo.updateMulti(query(where("_id").in(ids)), new Update().unset("before"), Said.class);
    }
}

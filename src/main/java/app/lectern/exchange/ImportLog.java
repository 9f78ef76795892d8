package app.lectern.exchange;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.exchange.ImportMemory.Said;
import app.lectern.exchange.ImportReport.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps what imports stored, for as long as nothing else has touched it, so that one can be taken back. */
@Component
public class ImportLog {

    private final MongoTemplate mongo;
    private final Clock clock;

    ImportLog(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Notes that an import begins. */
    public ObjectId begin(ImportRequest request, boolean newTerm) {
        var by = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var begun = new PastImport(
                new ObjectId(),
                clock.instant(),
                by.getName(),
                Objects.requireNonNull(request.term()).id(),
                newTerm,
                request.files().stream().map(ImportFile::name).toList(),
                Map.of(),
                null);
        return mongo.insert(begun).id();
    }

    /** Notes what came of it; where that is nothing, there is nothing to take back. */
    public void end(ObjectId id, ImportReport report) {
        var same = query(where("_id").is(id));
        Map<Verdict, Integer> counts = report.counts();
        if (counts.getOrDefault(Verdict.CREATED, 0) + counts.getOrDefault(Verdict.UPDATED, 0) == 0) {
            mongo.remove(same.addCriteria(where("newTerm").is(false)), PastImport.class);
        } else {
            mongo.updateFirst(same, new Update().set("counts", counts), PastImport.class);
        }
    }

    List<PastImport> last(int most) {
        return mongo.find(new Query().with(Sort.by("_id").descending()).limit(most), PastImport.class);
    }

    Optional<PastImport> find(ObjectId id) {
        return Optional.ofNullable(mongo.findById(id, PastImport.class));
    }

    /**
     * Something that an import stored.
     *
     * @param id the name by which it is remembered
     * @param was how it stood before; {@code null} when it did not
     * @param after {@link Comparison.Things#digest} of it as it was stored
     */
    public record Stored(String id, @Nullable Document was, String after) {}

    /** What it stored and no later import has stored since. */
    public List<Stored> rows(ObjectId id) {
        return mongo.find(query(where("by").is(id)), Said.class).stream()
                .map(it -> new Stored(it.id(), it.was(), Objects.requireNonNull(it.after())))
                .toList();
    }

    void takenBack(ObjectId id) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().set("takenBack", clock.instant()), PastImport.class);
    }

    /** Forgets what an import said of this: it is as it was before. */
    public void forget(String row) {
        mongo.remove(query(where("_id").is(row)), Said.class);
    }
}

package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps in each section the counts that screens show. */
@Component
public class SeatCountWriter {

    private static final String SECTION = "section";
    private static final String CAPACITY = "capacity";
    private static final String TAKEN = "taken";
    private static final String WAITING = "waiting";

    private final MongoTemplate mongo;

    SeatCountWriter(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener
    public void show(SeatsTaken counted) {
        Set<SectionId> sections = counted.sections();
        if (counted.complete()) {
            sections.addAll(shown());
        }
        List<Document> wrong = wrong(sections, counted);
        while (!wrong.isEmpty() && write(wrong, counted) < wrong.size()) {
            wrong = wrong(sections, counted);
        }
    }

    /** Those that show a seat or a place in line as taken. */
    private List<SectionId> shown() {
        var some = new Criteria().orOperator(where(TAKEN).gt(0), where(WAITING).gt(0));
        return mongo.find(query(some), Section.class).stream().map(Section::id).toList();
    }

    /** Those of the sections that show another count. */
    private List<Document> wrong(Collection<SectionId> sections, SeatsTaken counted) {
        var query =
                query(where("_id").in(sections.stream().map(SectionId::toString).toList()));
        query.fields().include(CAPACITY, TAKEN, WAITING);
        return mongo.find(query, Document.class, SECTION).stream()
                .filter(it -> it.getInteger(TAKEN, 0) != counted.taken(id(it))
                        || it.getInteger(WAITING, 0) != counted.waiting(id(it)))
                .toList();
    }

    private static SectionId id(Document section) {
        return SectionId.of(section.getString("_id"));
    }

    /** Writes the counts, and says how many of the sections still had as many seats as were read. */
    private int write(List<Document> sections, SeatsTaken counted) {
        var updates = mongo.bulkOps(BulkMode.UNORDERED, SECTION);
        sections.forEach(section -> updates.updateOne(
                query(where("_id").is(section.getString("_id")).and(CAPACITY).is(section.getInteger(CAPACITY))),
                update(section.getInteger(CAPACITY), counted.taken(id(section)), counted.waiting(id(section)))));
        return updates.execute().getMatchedCount();
    }

    /** The version counts on with it, so that a form that was opened before writes over nothing. */
    private static Update update(int capacity, int taken, int waiting) {
        return new Update()
                .set(TAKEN, taken)
                .set(WAITING, waiting)
                .set("listing.seatsLeft", capacity - taken)
                .inc("version", 1);
    }
}

package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps in each section the counts that screens show. */
@Component
public class SeatCountWriter {

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
        sections.forEach(id -> show(id, counted.taken(id), counted.waiting(id)));
    }

    /** Those that show a seat or a place in line as taken. */
    private List<SectionId> shown() {
        var some = new Criteria().orOperator(where(TAKEN).gt(0), where(WAITING).gt(0));
        return mongo.find(query(some), Section.class).stream().map(Section::id).toList();
    }

    private void show(SectionId id, int taken, int waiting) {
        Section section = find(id);
        while (section != null && differs(section, taken, waiting) && !write(section, taken, waiting)) {
            section = find(id);
        }
    }

    private static boolean differs(Section section, int taken, int waiting) {
        return section.taken() != taken || section.waiting() != waiting;
    }

    private @Nullable Section find(SectionId id) {
        return mongo.findById(id, Section.class);
    }

    /** Spring Data counts the version on with it, so that a form that was opened before writes over nothing. */
    private boolean write(Section section, int taken, int waiting) {
        var sameCapacity = query(where("_id").is(section.id()).and("capacity").is(section.capacity()));
        var update = new Update()
                .set(TAKEN, taken)
                .set(WAITING, waiting)
                .set("listing.seatsLeft", section.capacity() - taken);
        return mongo.updateFirst(sameCapacity, update, Section.class).getMatchedCount() > 0;
    }
}

package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps in each section the count of seats that screens show. */
@Component
class SeatDisplay {

    private static final String TAKEN = "taken";

    private final MongoTemplate mongo;

    SeatDisplay(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener
    void show(SeatsTaken counted) {
        counted.counts().forEach(this::show);
        if (counted.complete()) {
            mongo.find(query(where(TAKEN).gt(0)), Section.class).stream()
                    .filter(section -> !counted.counts().containsKey(section.id()))
                    .forEach(section -> show(section.id(), 0));
        }
    }

    private void show(SectionId id, int taken) {
        Section section = find(id);
        while (section != null && section.taken() != taken && !write(section, taken)) {
            section = find(id);
        }
    }

    private @Nullable Section find(SectionId id) {
        return mongo.findById(id, Section.class);
    }

    private boolean write(Section section, int taken) {
        var sameCapacity = query(where("_id").is(section.id()).and("capacity").is(section.capacity()));
        var update = new Update().set(TAKEN, taken).set("listing.seatsLeft", section.capacity() - taken);
        return mongo.updateFirst(sameCapacity, update, Section.class).getMatchedCount() > 0;
    }
}

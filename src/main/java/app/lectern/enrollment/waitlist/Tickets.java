package app.lectern.enrollment.waitlist;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.NoSuchSection;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.enrollment.record.Ticket;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Gives out the numbers by which sections' lines are ordered. */
@Component
public class Tickets {

    private static final String NEXT_TICKET = "nextTicket";

    private final MongoTemplate mongo;

    Tickets(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The section's next ticket; never the same twice. Gaps are possible.
     *
     * @throws NotFound when there is no such section
     */
    public Ticket draw(SectionId section) {
        Document after = mongo.findAndModify(
                query(where("_id").is(section.toString())),
                new Update().inc(NEXT_TICKET, 1),
                options().returnNew(true),
                Document.class,
                "section");
        if (after == null) {
            throw new NoSuchSection(section);
        }
        return new Ticket(section, after.getInteger(NEXT_TICKET));
    }
}

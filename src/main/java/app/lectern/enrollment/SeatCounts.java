package app.lectern.enrollment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.catalog.SeatsTaken;
import app.lectern.storage.StartUpStep;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Counts the seats in use for screens. A count is always a recount: after telling it, it looks again and tells again
 * until what it told is so, so that the last of several at once leaves the right number.
 */
@Component
@Order(SeatCounts.AFTER_DATA)
class SeatCounts implements StartUpStep {

    static final int AFTER_DATA = 100;

    private final SeatMap seats;
    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;

    SeatCounts(SeatMap seats, MongoTemplate mongo, ApplicationEventPublisher events) {
        this.seats = seats;
        this.mongo = mongo;
        this.events = events;
    }

    void recount(Set<SectionId> sections) {
        SeatsTaken told = null;
        SeatsTaken counted = count(sections);
        while (!counted.equals(told)) {
            events.publishEvent(counted);
            told = counted;
            counted = count(sections);
        }
    }

    private SeatsTaken count(Set<SectionId> sections) {
        SeatCharts charts = seats.charts(sections);
        return new SeatsTaken(
                sections.stream()
                        .collect(toMap(it -> it, it -> charts.of(it).holders().size())),
                sections.stream()
                        .collect(toMap(it -> it, it -> charts.of(it).line().size())),
                false);
    }

    /** The sections that show another count than there is, as a killed process leaves them behind. */
    Set<SectionId> wrong() {
        var shown = query(new Criteria());
        shown.fields().include("taken", "waiting");
        Map<SectionId, Integer> taken = seats.countAll();
        Map<SectionId, Integer> waiting = seats.countAllWaiting();
        return mongo.find(shown, Document.class, "section").stream()
                .filter(it -> differs(it, "taken", taken) || differs(it, "waiting", waiting))
                .map(SeatCounts::id)
                .collect(toSet());
    }

    private static boolean differs(Document shown, String field, Map<SectionId, Integer> counts) {
        return shown.getInteger(field, 0) != counts.getOrDefault(id(shown), 0);
    }

    private static SectionId id(Document section) {
        return SectionId.of(section.getString("_id"));
    }

    private void recountAll() {
        events.publishEvent(new SeatsTaken(seats.countAll(), seats.countAllWaiting(), true));
    }

    /** Tells the counts of all sections. */
    @Override
    public void run() {
        recountAll();
    }
}

package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.catalog.SeatsTaken;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.storage.StartUpStep;
import java.util.HashSet;
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
public class SeatCounts implements StartUpStep {

    static final int AFTER_DATA = 100;

    private final SeatQueries seats;
    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;

    SeatCounts(SeatQueries seats, MongoTemplate mongo, ApplicationEventPublisher events) {
        this.seats = seats;
        this.mongo = mongo;
        this.events = events;
    }

    void recount(Set<SectionId> sections) {
        tell(seats.charts(sections));
    }

    /** Begins with what was read just now. */
    void tell(SeatCharts charts) {
        Set<SectionId> sections = charts.all().map(SeatChart::section).collect(toSet());
        SeatsTaken told = null;
        SeatsTaken counted = count(charts);
        while (!counted.equals(told)) {
            events.publishEvent(counted);
            told = counted;
            counted = count(seats.charts(sections));
        }
    }

    private static SeatsTaken count(SeatCharts charts) {
        return new SeatsTaken(
                charts.all()
                        .collect(toMap(SeatChart::section, it -> it.holders().size())),
                charts.all().collect(toMap(SeatChart::section, it -> it.line().size())),
                false);
    }

    /** The sections that show another count than there is, as a killed process leaves them behind, or that are no more. */
    Set<SectionId> wrong() {
        var shown = query(new Criteria());
        shown.fields().include("taken", "waiting");
        Map<SectionId, Integer> taken = seats.countAll();
        Map<SectionId, Integer> waiting = seats.countAllWaiting();
        Set<SectionId> wrong = new HashSet<>(taken.keySet());
        wrong.addAll(waiting.keySet());
        mongo.find(shown, Document.class, "section").forEach(it -> {
            wrong.remove(id(it));
            if (differs(it, "taken", taken) || differs(it, "waiting", waiting)) {
                wrong.add(id(it));
            }
        });
        return wrong;
    }

    private static boolean differs(Document shown, String field, Map<SectionId, Integer> counts) {
        return shown.getInteger(field, 0) != counts.getOrDefault(id(shown), 0);
    }

    private static SectionId id(Document section) {
        return SectionId.of(section.getString("_id"));
    }

    /** Tells the counts of all sections; what changed in between is counted again. */
    @Override
    public void run() {
        events.publishEvent(new SeatsTaken(seats.countAll(), seats.countAllWaiting(), true));
        recount(wrong());
    }
}

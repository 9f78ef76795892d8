package app.lectern.enrollment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.SeatHolders;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which seats are in use and who waits, read from the documents of those who hold and wait. */
@Component
class SeatMap implements SeatHolders {

    static final String COLLECTION = "enrollment";
    static final String SEATS = "seats";
    static final String WAITING = "waiting";
    static final String WAITED_FOR = WAITING + ".tickets.sectionId";
    static final String KEPT_UNTIL = "dropped.heldUntil";

    private final MongoTemplate mongo;
    private final Clock clock;

    SeatMap(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Who has what in each of these sections, by one query. */
    SeatCharts charts(Collection<SectionId> sections) {
        SeatCharts charts = SeatCharts.blank(sections);
        Instant now = clock.instant();
        mongo.find(concerning(sections), Enrollment.class).forEach(enrollment -> draw(enrollment, charts, now));
        return charts;
    }

    private static void draw(Enrollment enrollment, SeatCharts charts, Instant now) {
        enrollment.seatsInUse().stream()
                .filter(seat -> charts.has(seat.section()))
                .forEach(seat -> charts.of(seat.section()).holders().put(seat.number(), enrollment.userId()));
        enrollment.lines().stream()
                .flatMap(entry -> entry.tickets().stream())
                .filter(ticket -> charts.has(ticket.sectionId()))
                .forEach(ticket -> charts.of(ticket.sectionId()).line().put(ticket.ticket(), enrollment.userId()));
        enrollment.dropped().stream()
                .filter(dropped -> dropped.isExpired(now) && charts.has(dropped.sectionId()))
                .forEach(dropped -> charts.of(dropped.sectionId()).expired().add(enrollment.userId()));
    }

    private static Query concerning(Collection<SectionId> sections) {
        Stream<Criteria> held = sections.stream().map(section -> where(SEATS).regex(Seat.patternFor(section)));
        Stream<Criteria> waitedFor = Stream.of(
                where(WAITED_FOR).in(sections.stream().map(SectionId::toString).toList()));
        var query = new Query(
                new Criteria().orOperator(Stream.concat(held, waitedFor).toList()));
        query.fields().include("user_id", "term", SEATS, WAITING, "dropped");
        return query;
    }

    /** The seat numbers in use in these sections; a section without any is left out. */
    Map<SectionId, Set<Integer>> occupied(Collection<SectionId> sections) {
        return charts(sections)
                .all()
                .filter(chart -> !chart.holders().isEmpty())
                .collect(toMap(SeatChart::section, SeatChart::occupied));
    }

    /** How many seats are in use in each section; a section without any is left out. */
    Map<SectionId, Integer> countAll() {
        return present(SEATS, SEATS)
                .flatMap(it -> it.seatsInUse().stream())
                .collect(groupingBy(Seat::section, summingInt(seat -> 1)));
    }

    /** How many wait in each section; a section without a line is left out. */
    Map<SectionId, Integer> countAllWaiting() {
        return present(WAITED_FOR, WAITING)
                .flatMap(enrollment -> enrollment.sectionsWaitedFor().stream())
                .collect(groupingBy(Function.identity(), summingInt(section -> 1)));
    }

    /** Those who have a seat that was kept after a drop until this moment. */
    List<Enrollment> withExpired(Instant now) {
        return mongo.find(new Query(where(KEPT_UNTIL).lte(now)), Enrollment.class).stream()
                .filter(it -> it.dropped().stream().anyMatch(dropped -> dropped.isExpired(now)))
                .toList();
    }

    /** By a field of which there is a sparse index, so that those without it are not read. */
    private Stream<Enrollment> present(String indexed, String field) {
        var query = new Query(where(indexed).exists(true));
        query.fields().include("user_id", "term", field);
        return mongo.find(query, Enrollment.class).stream();
    }

    @Override
    public int count(SectionId section) {
        return occupied(Set.of(section)).getOrDefault(section, Set.of()).size();
    }

    /** How many wait for the section now. */
    @Override
    public int countWaiting(SectionId section) {
        return charts(Set.of(section)).of(section).line().size();
    }

    @Override
    public boolean anyOnRecordIn(TermId term) {
        return mongo.exists(new Query(where("term").is(term.value())), COLLECTION);
    }

    /** Which sections this student waits for, in whatever term. */
    Set<SectionId> waitedForBy(UserId student) {
        var query = new Query(where("user_id").is(student.value()).and(WAITING).exists(true));
        return mongo.find(query, Enrollment.class).stream()
                .flatMap(it -> it.sectionsWaitedFor().stream())
                .collect(toSet());
    }

    /** Which sections are waited for by those who hold a seat in this one. */
    Set<SectionId> waitedForByHoldersOf(SectionId section) {
        var query = new Query(
                where(SEATS).regex(Seat.patternFor(section)).and(WAITING).exists(true));
        return mongo.find(query, Enrollment.class).stream()
                .flatMap(it -> it.sectionsWaitedFor().stream())
                .collect(toSet());
    }
}

package app.lectern.enrollment.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.office.SeatHolders;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which seats are in use and who waits, read from the documents of those who hold and wait. */
@Component
public class SeatQueries implements SeatHolders {

    public static final String COLLECTION = "enrollment";
    static final String SEATS = "seats";
    static final String WAITING = "waiting";
    private static final String STUDENT = "user_id";
    private static final String TICKETS = "tickets";
    private static final String DROPPED = "dropped";
    private static final String SECTION = "sectionId";
    public static final String WAITED_FOR = WAITING + "." + TICKETS + "." + SECTION;
    public static final String KEPT_UNTIL = DROPPED + ".heldUntil";

    private final MongoTemplate mongo;
    private final Clock clock;

    SeatQueries(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Who has what in each of these sections, by one query. A line may be long, so that of each who stands in it no more is
     * read than this takes.
     */
    public SeatCharts charts(Collection<SectionId> sections) {
        SeatCharts charts = SeatCharts.blank(sections);
        Map<String, SeatChart> byText =
                charts.all().collect(toMap(it -> it.section().toString(), Function.identity()));
        Instant now = clock.instant();
        mongo.find(concerning(sections), Document.class, COLLECTION).forEach(stored -> draw(stored, byText, now));
        return charts;
    }

    /** Most of what is read on an opening morning is read here: what concerns other sections is looked at as text only. */
    private static void draw(Document stored, Map<String, SeatChart> charts, Instant now) {
        var student = new UserId(stored.getInteger(STUDENT));
        for (String seat : stored.getList(SEATS, String.class, List.of())) {
            SeatChart chart = charts.get(Seat.sectionIn(seat));
            if (chart != null) {
                chart.holders().put(Seat.numberIn(seat), student);
            }
        }
        all(stored, WAITING).flatMap(entry -> all(entry, TICKETS)).forEach(ticket -> {
            SeatChart chart = charts.get(ticket.getString(SECTION));
            if (chart != null) {
                chart.line().put(ticket.getInteger("ticket"), student);
            }
        });
        all(stored, DROPPED).filter(it -> isExpired(it, now)).forEach(dropped -> {
            SeatChart chart = charts.get(dropped.getString(SECTION));
            if (chart != null) {
                chart.expired().add(student);
            }
        });
    }

    private static Stream<Document> all(Document stored, String field) {
        return stored.getList(field, Document.class, List.of()).stream();
    }

    private static boolean isExpired(Document dropped, Instant now) {
        Date until = dropped.getDate("heldUntil");
        return DroppedSection.isExpired(until == null ? null : until.toInstant(), now);
    }

    private static Query concerning(Collection<SectionId> sections) {
        List<Pattern> seats =
                sections.stream().map(Seat::patternFor).map(Pattern::compile).toList();
        List<String> lines = sections.stream().map(SectionId::toString).toList();
        var query = new Query(new Criteria()
                .orOperator(where(SEATS).in(seats), where(WAITED_FOR).in(lines)));
        query.fields()
                .include(STUDENT, SEATS, WAITING + "." + TICKETS, DROPPED + "." + SECTION, KEPT_UNTIL)
                .exclude("_id");
        return query;
    }

    /** The seat numbers in use in these sections; a section without any is left out. */
    public Map<SectionId, Set<Integer>> occupied(Collection<SectionId> sections) {
        return charts(sections)
                .all()
                .filter(chart -> !chart.holders().isEmpty())
                .collect(toMap(SeatChart::section, SeatChart::occupied));
    }

    /** How many seats are in use in each section; a section without any is left out. */
    public Map<SectionId, Integer> countAll() {
        return present(SEATS, SEATS)
                .flatMap(it -> it.seatsInUse().stream())
                .collect(groupingBy(Seat::section, summingInt(seat -> 1)));
    }

    /** How many wait in each section; a section without a line is left out. */
    public Map<SectionId, Integer> countAllWaiting() {
        return present(WAITED_FOR, WAITING)
                .flatMap(enrollment -> enrollment.sectionsWaitedFor().stream())
                .collect(groupingBy(Function.identity(), summingInt(section -> 1)));
    }

    /** Those who have a seat that was kept after a drop until this moment. */
    public List<Enrollment> withExpired(Instant now) {
        return mongo.find(new Query(where(KEPT_UNTIL).lte(now)), Enrollment.class).stream()
                .filter(it -> it.dropped().stream().anyMatch(dropped -> dropped.isExpired(now)))
                .toList();
    }

    /** The seats that are kept after a drop until an instant between these two. */
    public List<DroppedSection> keptUntilBetween(Instant from, Instant to) {
        var query =
                new Query(where(DROPPED).elemMatch(where("heldUntil").gt(from).lt(to)));
        query.fields().include(STUDENT, "term", DROPPED);
        return mongo.find(query, Enrollment.class).stream()
                .flatMap(it -> it.dropped().stream())
                .filter(it -> it.canBeUndone(from) && it.isExpired(to))
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

    /** That a document is not {@linkplain Enrollment#isEmpty() empty}. */
    public static Criteria anythingInIt() {
        return new Criteria()
                .orOperator(where("courses").ne(List.of()), where("history").ne(List.of()));
    }

    @Override
    public boolean anyOnRecordIn(TermId term) {
        return mongo.exists(new Query(where("term").is(term.value())).addCriteria(anythingInIt()), COLLECTION);
    }

    /** Which sections this student waits for or has a seat in, in whatever term. */
    public Set<SectionId> sectionsOf(UserId student) {
        return mongo.find(new Query(where("user_id").is(student.value())), Enrollment.class).stream()
                .flatMap(it -> Stream.concat(
                        it.sectionsWaitedFor().stream(),
                        it.seatsInUse().stream().map(Seat::section)))
                .collect(toSet());
    }

    /** Which sections any of these students waits for in these terms. */
    public Set<SectionId> waitedFor(Collection<UserId> students, Collection<TermId> terms) {
        if (terms.isEmpty()) {
            return Set.of();
        }
        var ids = students.stream()
                .flatMap(student -> terms.stream().map(term -> Enrollment.idOf(student, term)))
                .toList();
        return mongo.find(new Query(where("_id").in(ids)), Enrollment.class).stream()
                .flatMap(it -> it.sectionsWaitedFor().stream())
                .collect(toSet());
    }

    /** Which sections are waited for by those who hold a seat in this one. */
    public Set<SectionId> waitedForByHoldersOf(SectionId section) {
        var query = new Query(
                where(SEATS).regex(Seat.patternFor(section)).and(WAITING).exists(true));
        return mongo.find(query, Enrollment.class).stream()
                .flatMap(it -> it.sectionsWaitedFor().stream())
                .collect(toSet());
    }
}

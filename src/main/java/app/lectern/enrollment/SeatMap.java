package app.lectern.enrollment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.SeatHolders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which seats are in use, read from the documents of those who hold them. */
@Component
class SeatMap implements SeatHolders {

    static final String COLLECTION = "enrollment";
    static final String SEATS = "seats";

    private final MongoTemplate mongo;

    SeatMap(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The seat numbers in use in these sections; a section without any is left out. */
    Map<SectionId, Set<Integer>> occupied(Collection<SectionId> sections) {
        return seats(anyOf(sections))
                .filter(seat -> sections.contains(seat.section()))
                .collect(groupingBy(Seat::section, mapping(Seat::number, toSet())));
    }

    /** How many seats are in use in each section; a section without any is left out. */
    Map<SectionId, Integer> countAll() {
        return seats(new Query(where(SEATS).exists(true))).collect(groupingBy(Seat::section, summingInt(seat -> 1)));
    }

    @Override
    public int count(SectionId section) {
        return occupied(Set.of(section)).getOrDefault(section, Set.of()).size();
    }

    @Override
    public boolean anyOnRecordIn(TermId term) {
        return mongo.exists(new Query(where("term").is(term.value())), COLLECTION);
    }

    private static Query anyOf(Collection<SectionId> sections) {
        List<Criteria> patterns = sections.stream()
                .map(section -> where(SEATS).regex(Seat.patternFor(section)))
                .toList();
        return new Query(patterns.size() == 1 ? patterns.getFirst() : new Criteria().orOperator(patterns));
    }

    private Stream<Seat> seats(Query query) {
        query.fields().include(SEATS);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .flatMap(document -> document.getList(SEATS, String.class).stream())
                .map(Seat::of);
    }
}

package app.lectern.catalog.office;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Edition;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Sees to it that courses go on saying in each term what they said, when terms have moved to other days. */
@Component
public class MovedTerms {

    private final MongoTemplate mongo;
    private final CatalogWriter writer;

    MovedTerms(MongoTemplate mongo, CatalogWriter writer) {
        this.mongo = mongo;
        this.writer = writer;
    }

    /** After a term has moved. */
    void moved(TermStart before) {
        retell(Map.of(before.term(), before));
    }

    /** After processes that were killed before they got to it. */
    public void retellAll() {
        retell(Map.of());
    }

    /** No section needs to be listed anew: what its term says is the same as before. */
    private void retell(Map<TermId, TermStart> moved) {
        List<Term> terms = mongo.findAll(Term.class);
        List<Course> changed = mongo.find(query(where("earlier.0").exists(true)), Course.class).stream()
                .filter(it -> !it.saysTheSameAs(retold(it, terms, moved)))
                .toList();
        writer.editions((before, given) -> retold(before, terms, moved)).put(changed, false);
    }

    /** Where a term stood when an edition was made from it, an edition knows; of the others, who has moved them. */
    private static Course retold(Course course, List<Term> terms, Map<TermId, TermStart> moved) {
        Map<TermId, TermStart> before = new HashMap<>(course.editions().stream()
                .map(Edition::since)
                .filter(Objects::nonNull)
                .collect(toMap(TermStart::term, Function.identity())));
        before.putAll(moved);
        return course.moved(terms, before);
    }

    /** The courses that have an edition from a term on. */
    List<String> coursesWithEditionsFrom(TermId term) {
        var from = new Criteria()
                .orOperator(
                        where("since.term").is(term),
                        where("earlier.since.term").is(term));
        return mongo.findDistinct(query(from), "courseID", Course.class, String.class);
    }
}

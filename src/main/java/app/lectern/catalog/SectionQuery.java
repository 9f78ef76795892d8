package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SearchWords;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Turns a filter and a page into one query on the sections. */
class SectionQuery {

    private static final String LEFT = "listing.seatsLeft";

    private SectionQuery() {}

    static Query of(SectionFilter filter) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("term").is(filter.term()));
        var search = SearchWords.of(filter.search());
        if (!search.folded().words().isEmpty()) {
            all.add(matching(search, filter.term()));
        }
        if (filter.subject() != null) {
            all.add(where("listing.subject").is(filter.subject()));
        }
        if (filter.credits() != null) {
            all.add(where("listing.credits").is(filter.credits()));
        }
        all.addAll(states(filter));
        return new Query(new Criteria().andOperator(all));
    }

    private static List<Criteria> states(SectionFilter filter) {
        List<Criteria> states = new ArrayList<>();
        if (filter.openOnly()) {
            states.add(where(LEFT).gt(0).and("status").is(SectionStatus.OPEN));
        }
        if (filter.status() != null) {
            states.add(where("status").is(filter.status()));
        }
        if (filter.overFull()) {
            states.add(where(LEFT).lt(0));
        }
        if (filter.withoutMeetings()) {
            states.add(where("meetings").size(0));
        }
        return states;
    }

    /** All words somewhere, or the whole as a course id however it is spelt, or as a section's number. */
    private static Criteria matching(SearchWords search, TermId term) {
        List<Criteria> ways = new ArrayList<>();
        ways.add(new Criteria()
                .andOperator(search.folded().patterns().stream()
                        .map(word -> where("listing.text").regex(word))
                        .toList()));
        String key = search.key();
        if (!key.isEmpty()) {
            ways.add(where("listing.key").regex("^" + key));
        }
        SectionId.parse(term + "-" + search.text())
                .ifPresent(id -> ways.add(where("_id").is(id)));
        return new Criteria().orOperator(ways);
    }

    static Query page(SectionFilter filter, Pageable page) {
        return of(filter).with(StableSort.of(page, "courseID", "_id"));
    }
}

package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SectionId;
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
        List<String> words = SearchWords.patterns(SearchWords.folded(filter.search()));
        if (!words.isEmpty()) {
            all.add(matching(words, filter));
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
    private static Criteria matching(List<String> words, SectionFilter filter) {
        List<Criteria> ways = new ArrayList<>();
        ways.add(new Criteria()
                .andOperator(words.stream()
                        .map(word -> where("listing.text").regex(word))
                        .toList()));
        String key = SearchWords.key(filter.search());
        if (!key.isEmpty()) {
            ways.add(where("listing.key").regex("^" + key));
        }
        SectionId.parse(filter.term() + "-" + filter.search().strip())
                .ifPresent(id -> ways.add(where("_id").is(id)));
        return new Criteria().orOperator(ways);
    }

    static Query page(SectionFilter filter, Pageable page) {
        return of(filter).with(StableSort.of(page, "courseID", "_id"));
    }
}

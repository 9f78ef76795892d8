package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

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
            all.add(matching(words, SearchWords.key(filter.search())));
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

    /** All words somewhere, or the whole as a course id however it is spelt. */
    private static Criteria matching(List<String> words, String key) {
        Criteria everyWord = new Criteria()
                .andOperator(words.stream()
                        .map(word -> where("listing.text").regex(word))
                        .toList());
        return key.isEmpty()
                ? everyWord
                : new Criteria().orOperator(everyWord, where("listing.key").regex("^" + key));
    }

    static Query page(SectionFilter filter, Pageable page) {
        return of(filter).with(TotalOrder.of(page, "courseID", "_id"));
    }
}

package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Turns a filter without a term into one query on the courses. */
class CourseQuery {

    private CourseQuery() {}

    static Query of(CourseFilter filter) {
        List<Criteria> all = new ArrayList<>();
        if (filter.subject() != null) {
            all.add(where("subject").is(filter.subject()));
        }
        var search = SearchWords.of(filter.search());
        if (!search.words().isEmpty()) {
            all.add(matching(search.patterns(), search.key()));
        }
        return all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
    }

    private static Criteria matching(List<String> words, String key) {
        Criteria everyWord = new Criteria()
                .andOperator(words.stream().map(CourseQuery::somewhere).toList());
        return key.isEmpty()
                ? everyWord
                : new Criteria().orOperator(everyWord, where("courseID").regex(spelt(key), "i"));
    }

    private static Criteria somewhere(String pattern) {
        return new Criteria()
                .orOperator(Stream.of("courseID", "title", "description")
                        .map(field -> where(field).regex(pattern, "i"))
                        .toList());
    }

    /** The key with anything but letters and digits allowed in between. */
    private static String spelt(String key) {
        return key.codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]*", "^[^\\p{L}\\p{N}]*", ""));
    }
}

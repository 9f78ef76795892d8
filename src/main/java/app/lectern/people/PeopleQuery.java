package app.lectern.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Looks for people in the data. */
class PeopleQuery {

    private PeopleQuery() {}

    static Query of(PeopleFilter filter) {
        var conditions = new ArrayList<Criteria>();
        SearchWords.of(filter.search()).words().stream()
                .map(PeopleQuery::containing)
                .forEach(conditions::add);
        if (filter.role() != null) {
            conditions.add(withRole(filter.role()));
        }
        if (filter.disabled() != null) {
            conditions.add(
                    filter.disabled()
                            ? where(User.DISABLED).is(true)
                            : where(User.DISABLED).ne(true));
        }
        if (filter.classification() != null) {
            conditions.add(where(User.CLASSIFICATION).is(filter.classification()));
        }
        return new Query(conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions));
    }

    /** In names or address, or as the number. */
    private static Criteria containing(String word) {
        var pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
        var places = new ArrayList<>(List.of(
                where(User.FIRST_NAME).regex(pattern),
                where(User.LAST_NAME).regex(pattern),
                where(User.EMAIL).regex(pattern)));
        if (word.matches("\\d{1,9}")) {
            places.add(where(User.USER_ID).is(Integer.parseInt(word)));
        }
        return new Criteria().orOperator(places);
    }

    /** Documents from before there were roles are students'. */
    private static Criteria withRole(Role role) {
        var named = where(User.ROLES).is(role);
        return role == Role.STUDENT
                ? new Criteria().orOperator(named, where(User.ROLES).is(null))
                : named;
    }
}

package app.lectern.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.SearchWords;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Looks for people in the data. */
class PeopleQuery {

    private PeopleQuery() {}

    static Query of(PeopleFilter filter) {
        var conditions = new ArrayList<Criteria>();
        SearchWords.of(filter.search()).folded().words().stream()
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
        var inText = where(PersonKeys.TEXT_FIELD).regex(Pattern.quote(word));
        return word.matches("\\d{1,9}")
                ? new Criteria().orOperator(inText, where(User.USER_ID).is(Integer.parseInt(word)))
                : inText;
    }

    /** Documents from before there were roles are students'. */
    private static Criteria withRole(Role role) {
        var named = where(User.ROLES).is(role);
        return role == Role.STUDENT
                ? new Criteria().orOperator(named, where(User.ROLES).is(null))
                : named;
    }
}

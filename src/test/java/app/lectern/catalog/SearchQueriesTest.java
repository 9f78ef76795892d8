package app.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SearchedFor;
import app.lectern.base.TermId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.data.mongodb.core.query.Query;

class SearchQueriesTest {

    static final List<String> ODD = SearchedFor.ODD;

    @Test
    void threeAndAHalfThousandWordsCostNoMoreThanEight() {
        assertThat(asked(sections("a ".repeat(3_500)))).isEqualTo(asked(sections("a a a a a a a a")));
        assertThat(asked(courses("a ".repeat(3_500)))).isEqualTo(asked(courses("a a a a a a a a")));
        assertThat(asked(courses("a a a a a a a a"))).isNotEqualTo(asked(courses("a a a a a a a")));
    }

    @ParameterizedTest
    @FieldSource("ODD")
    void everyDatabaseTakesWhateverIsTyped(String odd) {
        SearchedFor.isTakenByEveryDatabase(sections(odd));
        SearchedFor.isTakenByEveryDatabase(courses(odd));
    }

    private static Query sections(String search) {
        return SectionQuery.of(SectionFilter.all(new TermId("2026FA")).withSearch(search));
    }

    /** The query in words, for patterns compare by identity. */
    private static String asked(Query query) {
        return query.getQueryObject().toString();
    }

    private static Query courses(String search) {
        return CourseQuery.of(new CourseFilter(null, search, null, false));
    }
}

package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SearchedFor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PeopleQueryTest {

    static final List<String> ODD = SearchedFor.ODD;

    @Test
    void threeAndAHalfThousandWordsCostNoMoreThanEight() {
        assertThat(asked("a ".repeat(3_500))).isEqualTo(asked("a a a a a a a a"));
        assertThat(asked("a a a a a a a a")).isNotEqualTo(asked("a a a a a a a"));
    }

    @ParameterizedTest
    @FieldSource("ODD")
    void everyDatabaseTakesWhateverIsTyped(String odd) {
        SearchedFor.isTakenByEveryDatabase(PeopleQuery.of(PeopleFilter.of(odd)));
    }

    /** The query in words, for patterns compare by identity. */
    private static String asked(String search) {
        return PeopleQuery.of(PeopleFilter.of(search)).getQueryObject().toString();
    }
}

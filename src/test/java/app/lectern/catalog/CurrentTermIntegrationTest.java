package app.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.TermId;
import app.lectern.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class CurrentTermIntegrationTest {

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void thereIsNoneInANewSchool() {
        assertThat(currentAt("2026-10-01T12:00:00Z")).isEqualTo("none");
    }

    @Test
    void itIsTheOneThatTodayBelongsToThenTheNextThenTheLast() {
        term("2026FA", "2026-08-24", "2026-12-11", "UTC");
        term("2027SP", "2027-01-18", "2027-05-07", "UTC");
        assertThat(currentAt("2026-07-01T12:00:00Z")).isEqualTo("2026FA");
        assertThat(currentAt("2026-08-24T00:00:00Z")).isEqualTo("2026FA");
        assertThat(currentAt("2026-12-11T23:59:59Z")).isEqualTo("2026FA");
        assertThat(currentAt("2026-12-12T00:00:00Z")).isEqualTo("2027SP");
        assertThat(currentAt("2029-01-01T12:00:00Z")).isEqualTo("2027SP");
    }

    @Test
    void todayIsTodayAtTheSchool() {
        term("2026FA", "2026-08-24", "2026-12-11", "America/Los_Angeles");
        term("2027SP", "2026-12-12", "2027-05-07", "America/Los_Angeles");
        assertThat(currentAt("2026-12-12T07:59:59Z")).isEqualTo("2026FA");
        assertThat(currentAt("2026-12-12T08:00:00Z")).isEqualTo("2027SP");
    }

    @Test
    void ofTwoThatOverlapItIsTheLater() {
        term("2026YR", "2026-08-01", "2027-07-31", "UTC");
        term("2026FA", "2026-08-24", "2026-12-11", "UTC");
        assertThat(currentAt("2026-10-01T12:00:00Z")).isEqualTo("2026FA");
    }

    private void term(String id, String starts, String ends, String zone) {
        mongo.insert(new Term(new TermId(id), id, LocalDate.parse(starts), LocalDate.parse(ends), 18, ZoneId.of(zone)));
    }

    private String currentAt(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new CatalogService(mongo, new VisibleTerms(mongo), clock)
                .currentTerm()
                .map(term -> term.id().value())
                .orElse("none");
    }
}

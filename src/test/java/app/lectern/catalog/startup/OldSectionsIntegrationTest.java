package app.lectern.catalog.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.SeatCountWriter;
import app.lectern.catalog.SeatsTaken;
import app.lectern.catalog.Section;
import app.lectern.storage.TestDatabase;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Sections that were stored before there were waitlists. */
@SpringBootTest
class OldSectionsIntegrationTest {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private SeatCountWriter display;

    private final Section section = School.section("C-1001", "1001", Component.LECTURE, null, 4, 10, 9);

    @BeforeEach
    void storeOne() {
        TestDatabase.clear(mongo);
        mongo.insert(section);
        mongo.updateFirst(query(where("_id").is(section.id())), new Update().unset("waiting"), Section.class);
    }

    @Test
    void haveNobodyWaiting() {
        assertThat(stored().waiting()).isZero();
    }

    @Test
    void showThoseWhoWaitAndNoLongerWait() {
        display.show(new SeatsTaken(Map.of(section.id(), 10), Map.of(section.id(), 3), false));
        assertThat(stored().waiting()).isEqualTo(3);
        assertThat(stored().taken()).isEqualTo(10);

        display.show(new SeatsTaken(Map.of(), Map.of(section.id(), 2), false));
        assertThat(stored().waiting()).isEqualTo(2);
        assertThat(stored().taken()).isZero();

        display.show(new SeatsTaken(Map.of(), Map.of(), true));
        assertThat(stored().waiting()).isZero();
        assertThat(mongo.findById(section.id().toString(), Document.class, "section"))
                .containsEntry("waiting", 0);
    }

    /** What the office reads, and then finds to be as it was, has the counts of then, too. */
    @Test
    void areAnotherVersionWithEachCount() {
        Long before = stored().version();

        display.show(new SeatsTaken(Map.of(section.id(), 10), Map.of(), false));

        assertThat(stored().version()).isNotNull().isNotEqualTo(before);
    }

    private Section stored() {
        return catalog.section(section.id()).orElseThrow();
    }
}

package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class RequiredIndexesIntegrationTest {

    private static final RequiredIndex SEATS = RequiredIndex.uniqueWherePresent("enrollment", "seats");

    private final MongoTemplate mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestDatabase.fresh()));
    private final RequiredIndexes indexes = new RequiredIndexes(List.of(SEATS), mongo);

    @Test
    void makesAMissingIndexAndFindsItTheNextTime() {
        indexes.run();
        mongo.insert(student(1, "2026FA-1001#17"), "enrollment");
        assertThatThrownBy(() -> mongo.insert(student(2, "2026FA-1001#17"), "enrollment"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatCode(indexes::run).doesNotThrowAnyException();
    }

    @Test
    void refusesDataInWhichASeatIsSoldTwice() {
        mongo.insert(student(1, "2026FA-1001#17"), "enrollment");
        mongo.insert(student(2, "2026FA-1001#17"), "enrollment");
        assertThatThrownBy(indexes::run)
                .isInstanceOf(RequiredIndexMissing.class)
                .hasMessageContaining("unique sparse index on enrollment.seats");
    }

    @Test
    void refusesAnIndexThatIsNotSparse() {
        mongo.getCollection("enrollment").createIndex(SEATS.key(), new IndexOptions().unique(true));
        assertThatThrownBy(indexes::run).isInstanceOf(RequiredIndexMissing.class);
    }

    private static Document student(int number, String seat) {
        return new Document("_id", number + "/2026FA").append("seats", List.of(seat));
    }
}

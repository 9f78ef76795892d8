package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What promises rest on, tried on a real MongoDB; the same is tried on whatever server the other tests run on. */
class RealMongoIntegrationTest {

    private static final String ENROLLMENT = "enrollment";
    private static final String SEAT = "2026FA-1001#17";
    private static final int RIVALS = 32;

    private MongoTemplate mongo;

    @BeforeEach
    void seatIndexOnARealMongo() {
        assumeTrue(
                TestServer.chosen().real(),
                "There is no Docker here and no -Dlectern.test.mongo-uri: nothing is tried on a real MongoDB");
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestDatabase.fresh()));
        mongo.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var indexes = new RequiredIndexes(List.of(RequiredIndex.uniqueWherePresent(ENROLLMENT, "seats")), mongo);
        indexes.run();
        indexes.run();
    }

    @Test
    void theContainerIsAReplicaSet() {
        assumeTrue(TestServer.chosen().ours(), "The server was named, and may be of any kind");
        assertThat(mongo.executeCommand(new Document("hello", 1))).containsKey("setName");
    }

    @Test
    void aSeatIsSoldOnceWhetherItIsInsertedOrReplaced() {
        mongo.insert(holding(1, SEAT), ENROLLMENT);
        mongo.insert(holding(2, "2026FA-1001#18"), ENROLLMENT);

        assertThatThrownBy(() -> mongo.insert(holding(3, "2026FA-1002#1", SEAT), ENROLLMENT))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> mongo.save(holding(2, SEAT), ENROLLMENT)).isInstanceOf(DuplicateKeyException.class);
        assertThat(mongo.findAll(Document.class, ENROLLMENT))
                .containsExactlyInAnyOrder(holding(1, SEAT), holding(2, "2026FA-1001#18"));
    }

    @Test
    void aSeatThatIsLetGoCanBeTaken() {
        mongo.insert(holding(1, SEAT), ENROLLMENT);
        mongo.save(holding(1), ENROLLMENT);
        mongo.insert(holding(2, SEAT), ENROLLMENT);
        mongo.insert(holding(3), ENROLLMENT);

        assertThat(mongo.findAll(Document.class, ENROLLMENT)).hasSize(3);
    }

    @Test
    void anEmptyListIsASeatToo() {
        mongo.insert(new Document("_id", "1/2026FA").append("seats", List.of()), ENROLLMENT);

        assertThatThrownBy(() -> mongo.insert(new Document("_id", "2/2026FA").append("seats", List.of()), ENROLLMENT))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void ofManyWhoReplaceTheSameVersionOneSucceeds() throws Exception {
        mongo.insert(holding(1).append("version", 0), ENROLLMENT);

        assertThat(rivals(number -> mongo.getCollection(ENROLLMENT)
                        .replaceOne(
                                new Document("_id", "1/2026FA").append("version", 0),
                                holding(1, "2026FA-1001#" + number).append("version", 1))
                        .getModifiedCount()))
                .isOne();
        assertThat(mongo.count(query(where("version").is(1)), ENROLLMENT)).isOne();
    }

    @Test
    void ofManyWhoTakeTheSameSeatOneSucceeds() throws Exception {
        assertThat(rivals(number -> {
                    try {
                        mongo.insert(holding(number, SEAT), ENROLLMENT);
                        return 1;
                    } catch (DuplicateKeyException taken) {
                        return 0;
                    }
                }))
                .isOne();
        assertThat(mongo.estimatedCount(ENROLLMENT)).isOne();
    }

    /** What so many at once achieve in sum. */
    private static long rivals(Try one) throws Exception {
        try (var threads = Executors.newFixedThreadPool(RIVALS)) {
            List<Callable<Number>> tries = IntStream.range(0, RIVALS)
                    .<Callable<Number>>mapToObj(number -> () -> one.by(number))
                    .toList();
            long sum = 0;
            for (Future<Number> outcome : threads.invokeAll(tries)) {
                sum += outcome.get().longValue();
            }
            return sum;
        }
    }

    private interface Try {
        Number by(int number);
    }

    private static Document holding(int student, String... seats) {
        var document = new Document("_id", student + "/2026FA");
        return seats.length == 0 ? document : document.append("seats", List.of(seats));
    }
}

package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class DeadlineDatabaseFactoryTest {

    private static final ServerAddress SERVER = new ServerAddress();
    private static final BsonDocument ANSWER = BsonDocument.parse("{ ok: 0, code: 1, errmsg: 'no' }");

    private final SimpleMongoClientDatabaseFactory untimed =
            new SimpleMongoClientDatabaseFactory("mongodb://127.0.0.1:9/lectern");
    private final PersistenceExceptionTranslator translator =
            new DeadlineDatabaseFactory(untimed).getExceptionTranslator();

    @AfterEach
    void close() throws Exception {
        untimed.destroy();
    }

    @ParameterizedTest
    @MethodSource
    void isNotAnswered(MongoException e) {
        assertThat(translator.translateExceptionIfPossible(e))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasCause(e);
    }

    static Stream<MongoException> isNotAnswered() {
        return Stream.of(
                new MongoOperationTimeoutException("late"),
                new MongoSocketReadException("cut", SERVER),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoServerUnavailableException("closed"),
                new MongoNotPrimaryException(ANSWER, SERVER),
                new MongoNodeIsRecoveringException(ANSWER, SERVER));
    }

    @Test
    void whatTheServerRefusesIsAnAnswer() {
        assertThat(translator.translateExceptionIfPossible(new MongoQueryException(ANSWER, SERVER)))
                .isNotInstanceOf(DataAccessResourceFailureException.class);
    }
}

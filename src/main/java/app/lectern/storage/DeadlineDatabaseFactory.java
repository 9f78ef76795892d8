package app.lectern.storage;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Gives each command what is left of the thread's {@link Deadline}.
 *
 * @param untimed gives databases whose commands may take the usual time
 */
record DeadlineDatabaseFactory(MongoDatabaseFactory untimed) implements MongoDatabaseFactory {

    @Override
    public MongoDatabase getMongoDatabase() {
        return inTime(untimed.getMongoDatabase());
    }

    @Override
    public MongoDatabase getMongoDatabase(String name) {
        return inTime(untimed.getMongoDatabase(name));
    }

    private static MongoDatabase inTime(MongoDatabase database) {
        OptionalLong left = Deadline.millisLeft();
        return left.isPresent() ? database.withTimeout(left.getAsLong(), TimeUnit.MILLISECONDS) : database;
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
        return this::translated;
    }

    /** A command that had no time left, or met no server that takes commands, is one that the database did not answer. */
    private @Nullable DataAccessException translated(RuntimeException e) {
        return switch (e) {
            case MongoTimeoutException late -> unanswered(late);
            case MongoSocketException cut -> unanswered(cut);
            case MongoConnectionPoolClearedException another -> unanswered(another);
            case MongoServerUnavailableException closed -> unanswered(closed);
            case MongoNotPrimaryException steppedDown -> unanswered(steppedDown);
            case MongoNodeIsRecoveringException starting -> unanswered(starting);
            default -> untimed.getExceptionTranslator().translateExceptionIfPossible(e);
        };
    }

    private static DataAccessException unanswered(MongoException e) {
        return new DataAccessResourceFailureException(e.getMessage(), e);
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
        return untimed.getSession(options);
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
        return new DeadlineDatabaseFactory(untimed.withSession(session));
    }
}

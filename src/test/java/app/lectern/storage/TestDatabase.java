package app.lectern.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Databases for tests: in an in-memory engine, or on the server that {@code -Dlectern.test.mongo-uri} names, where each
 * is dropped when the tests are over.
 */
public class TestDatabase {

    private static final String SERVER = System.getProperty("lectern.test.mongo-uri", "");
    private static final String SECRETS = "secret";
    private static final List<String> GIVEN = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::dropAll));
    }

    private TestDatabase() {}

    /** The connection string of a database that nobody else uses. */
    public static String fresh() {
        String name = "lectern_test_" + UUID.randomUUID().toString().replace("-", "");
        String uri = at(SERVER.isEmpty() ? InMemory.ENGINE.connectionString() : SERVER, name);
        GIVEN.add(uri);
        return uri;
    }

    private static String at(String server, String database) {
        int query = server.indexOf('?');
        String options = query < 0 ? "" : server.substring(query);
        String hosts = (query < 0 ? server : server.substring(0, query)).replaceFirst("(?<=[^/])/[^/]*$", "");
        return hosts + "/" + database + options;
    }

    /** Empties every collection but the secrets, which the running application knows, and leaves the indexes. */
    public static void clear(MongoTemplate mongo) {
        mongo.getCollectionNames().stream()
                .filter(collection -> !collection.equals(SECRETS))
                .forEach(collection -> mongo.getCollection(collection).deleteMany(new Document()));
    }

    private static void dropAll() {
        if (!SERVER.isEmpty()) {
            GIVEN.forEach(TestDatabase::drop);
        }
    }

    private static void drop(String uri) {
        var connection = new ConnectionString(uri);
        try (var client = MongoClients.create(connection)) {
            client.getDatabase(Objects.requireNonNull(connection.getDatabase())).drop();
        }
    }

    private static class InMemory {
        static final EmbeddedEngine ENGINE = EmbeddedEngine.inMemory();
    }
}

package app.lectern.storage;

import static java.util.stream.Collectors.toMap;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Databases for tests, each dropped when the tests are over. */
public class TestDatabase {

    private static final Document ALL_BUT_THE_KEY = new Document("_id", new Document("$ne", "remember-me-key"));
    private static final List<String> GIVEN = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::dropAll));
    }

    private TestDatabase() {}

    /** The connection string of a database that nobody else uses. */
    public static String fresh() {
        String name = "lectern_test_" + UUID.randomUUID().toString().replace("-", "");
        String uri = at(TestServer.chosen().uri(), name);
        GIVEN.add(uri);
        return uri;
    }

    /**
     * The same with these options, beside those that the server asks for.
     *
     * @param options as they stand in a connection string, as in {@code w=1&journal=false}
     */
    public static String fresh(String options) {
        return with(fresh(), options);
    }

    static String with(String uri, String options) {
        return uri + (uri.contains("?") ? "&" : "?") + options;
    }

    static String at(String server, String database) {
        int query = server.indexOf('?');
        String options = query < 0 ? "" : server.substring(query);
        String hosts = (query < 0 ? server : server.substring(0, query)).replaceFirst("(?<=[^/])/[^/]*$", "");
        return hosts + "/" + database + options;
    }

    /** Empties every collection, but for the key that the running application knows, and leaves the indexes. */
    public static void clear(MongoTemplate mongo) {
        mongo.getCollectionNames()
                .forEach(collection -> mongo.getCollection(collection).deleteMany(ALL_BUT_THE_KEY));
    }

    /** What {@link #clear} would remove, by collection. */
    public static Map<String, List<Document>> documents(MongoTemplate mongo) {
        return mongo.getCollectionNames().stream()
                .collect(toMap(Function.identity(), collection -> mongo.getCollection(collection)
                        .find(ALL_BUT_THE_KEY)
                        .into(new ArrayList<>())));
    }

    /** Puts these in the place of all that {@link #clear} would remove. */
    public static void restore(MongoTemplate mongo, Map<String, List<Document>> documents) {
        clear(mongo);
        documents.forEach((collection, all) -> {
            if (!all.isEmpty()) {
                mongo.getCollection(collection).insertMany(all);
            }
        });
    }

    private static void dropAll() {
        if (!GIVEN.isEmpty() && !TestServer.chosen().ours()) {
            GIVEN.forEach(TestDatabase::drop);
        }
    }

    private static void drop(String uri) {
        var connection = new ConnectionString(uri);
        try (var client = MongoClients.create(connection)) {
            client.getDatabase(Objects.requireNonNull(connection.getDatabase())).drop();
        }
    }
}

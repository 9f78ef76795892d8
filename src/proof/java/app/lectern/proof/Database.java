package app.lectern.proof;

import static java.util.stream.Collectors.joining;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A database that outlives the application: of an embedded engine in a process of its own, or of the MongoDB that
 * {@code -Dlectern.test.mongo-uri} names.
 */
class Database implements AutoCloseable {

    private static final String NAMED = System.getProperty("lectern.test.mongo-uri", "");

    private final @Nullable Engine engine;
    private final String server;
    private final String name = "lectern_proof_" + UUID.randomUUID().toString().replace("-", "");
    private final MongoClient client;

    private Database(@Nullable Engine engine, String server) {
        this.engine = engine;
        this.server = server;
        client = MongoClients.create(server);
    }

    static Database open(Path folder) {
        if (!NAMED.isEmpty()) {
            return new Database(null, NAMED.replaceFirst("(?<=[^/])/[^/?]*(?=\\?|$)", ""));
        }
        var engine = Engine.inMemory(folder.resolve("engine.log"));
        return new Database(engine, engine.address());
    }

    /** One that is reached at this address, whoever runs it. */
    static Database at(String server) {
        return new Database(null, server);
    }

    /** Whether it is of a MongoDB that somebody named. */
    static boolean isNamed() {
        return !NAMED.isEmpty();
    }

    /** The host and port that it listens on; of several members, the first. */
    String host() {
        return server.replaceFirst("^mongodb://([^/?,]*).*$", "$1");
    }

    /** How to reach it. */
    String uri() {
        return server.replaceFirst("^(mongodb://[^/?]*)/?(\\?.*)?$", "$1/" + name + "$2");
    }

    /** How to reach it by way of another host and port. */
    String uriAt(String host) {
        return "mongodb://" + host + "/" + name + throughOneHost(server);
    }

    /** The options of a connection that goes to no other member of a replica set, though it is one. */
    static String throughOneHost(String uri) {
        var options = uri.contains("?") ? uri.substring(uri.indexOf('?') + 1).split("&") : new String[0];
        return Stream.concat(
                        Stream.of(options)
                                .filter(it -> !it.isEmpty() && !it.matches("(replicaSet|directConnection)=.*")),
                        Stream.of("directConnection=true"))
                .collect(joining("&", "?", ""));
    }

    /** How long its process has kept a core busy; empty when it is not one of ours. */
    Optional<Duration> cpu() {
        return Optional.ofNullable(engine).map(Engine::cpu);
    }

    MongoDatabase documents() {
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Takes everything out but the indexes and what servers that run rely on. */
    void empty() {
        var documents = documents();
        var allButSecrets = new Document("_id", new Document("$ne", "remember-me-key"));
        documents
                .listCollectionNames()
                .forEach(it -> documents.getCollection(it).deleteMany(allButSecrets));
    }

    @Override
    public void close() {
        if (engine == null) {
            client.getDatabase(name).drop();
        }
        client.close();
        if (engine != null) {
            engine.close();
        }
    }
}

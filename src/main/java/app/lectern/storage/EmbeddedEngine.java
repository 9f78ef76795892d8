package app.lectern.storage;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;

/**
 * A MongoDB inside the process, bound to the loopback address: for a first look, for development and for tests.
 *
 * @see <a href="https://github.com/bwaldvogel/mongo-java-server">mongo-java-server</a>
 */
class EmbeddedEngine implements AutoCloseable {

    private final MongoServer server;
    private final String connectionString;

    private EmbeddedEngine(MongoBackend backend) {
        server = new MongoServer(backend.version(new EngineVersion()));
        connectionString = server.bindAndGetConnectionString();
    }

    /** An engine that forgets everything when it is closed. */
    static EmbeddedEngine inMemory() {
        return new EmbeddedEngine(new SerialMemoryBackend());
    }

    /**
     * An engine that keeps its data in a folder, which is made if it is not there.
     *
     * @throws DataFolderInUse when another process has the folder open
     */
    static EmbeddedEngine in(Path folder) {
        return new EmbeddedEngine(DurableBackend.in(folder));
    }

    /** Where clients connect, as in {@code mongodb://127.0.0.1:40123}. */
    String connectionString() {
        return connectionString;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** One command at a time, and replies that later commands can't change. */
    private static class SerialMemoryBackend extends MemoryBackend {

        @Override
        public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
            return super.handleCommand(channel, database, command, query).cloneDeeply();
        }
    }
}

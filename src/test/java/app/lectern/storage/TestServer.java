package app.lectern.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The server that holds the tests' databases: the one that {@code -Dlectern.test.mongo-uri} names; else, where Docker
 * is, a MongoDB replica set of this test run's own; else the embedded engine, in memory.
 *
 * @param uri its connection string
 * @param real whether it is a MongoDB
 * @param ours whether it goes away with the test run, databases and all
 */
record TestServer(String uri, boolean real, boolean ours) {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);
    private static final String NAMED = System.getProperty("lectern.test.mongo-uri", "");
    private static final String IMAGE = "mongo:8.0.4";

    static TestServer chosen() {
        return Chosen.SERVER;
    }

    private static TestServer choose() {
        if (!NAMED.isEmpty()) {
            return new TestServer(NAMED, true, false);
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return replicaSet();
        }
        log.info(
                "No Docker here: the tests run on the embedded engine, and those that need a real MongoDB are skipped");
        return new TestServer(EmbeddedEngine.inMemory().connectionString(), false, true);
    }

    /** Testcontainers removes the container when this process ends, however it ends. */
    @SuppressWarnings("resource")
    private static TestServer replicaSet() {
        var container = new MongoDBContainer(IMAGE).withReplicaSet();
        container.start();
        log.info("Docker is here: the tests run on {}, a replica set", IMAGE);
        return new TestServer(container.getConnectionString(), true, true);
    }

    private static class Chosen {
        static final TestServer SERVER = choose();
    }
}

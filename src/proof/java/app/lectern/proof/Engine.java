package app.lectern.proof;

import static org.awaitility.Awaitility.await;

import app.lectern.storage.EngineProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** An embedded engine in a process of its own. */
class Engine implements AutoCloseable {

    private final JavaProcess process;
    private final String address;

    private Engine(Path log, Map<String, String> properties) {
        process = JavaProcess.start(EngineProcess.class, "512m", log, properties, Launch.lasting());
        address = await("the engine's address")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(this::told, Optional::isPresent)
                .orElseThrow();
    }

    /** One that forgets everything. */
    static Engine inMemory(Path log) {
        return new Engine(log, Map.of());
    }

    /** One that keeps its data in a folder, which no other may have at the same time. */
    static Engine onDisk(Path data, Path log) {
        return new Engine(log, Map.of(EngineProcess.DATA, data.toString()));
    }

    private Optional<String> told() {
        return process.said().filter(line -> line.startsWith("mongodb://")).findFirst();
    }

    /** Where clients connect, as in {@code mongodb://127.0.0.1:40123}. */
    String address() {
        return address;
    }

    /** How long it has kept a core busy. */
    Duration cpu() {
        return process.cpu();
    }

    /** Ends it at once, whatever it is doing. */
    @Override
    public void close() {
        process.close();
    }
}

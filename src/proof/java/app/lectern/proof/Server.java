package app.lectern.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The application in a process of its own, which may be killed and started again. */
public class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Class<?> main;
    private final Map<String, String> properties;
    private final Path log;
    private final int port;
    private final Launch launch;
    private JavaProcess process;

    private Server(Class<?> main, Map<String, String> properties, Path log, int port, Launch launch) {
        this.main = main;
        this.launch = launch;
        this.properties = properties;
        this.log = log;
        this.port = port;
        process = launch();
    }

    /**
     * Starts one; {@link #awaitReady} says when it takes requests.
     *
     * @param uri its database
     * @param undo for how long a drop can be undone, as in {@code 2s}
     */
    public static Server on(String uri, String undo, Path log) {
        return on(uri, undo, log, Proof.launch());
    }

    /** The same, with what makes it start in less time. */
    static Server on(String uri, String undo, Path log, Launch launch) {
        return on(ApiServer.class, uri, undo, log, Map.of(), launch);
    }

    /** The same with the views, which nobody looks at. */
    static Server whole(String uri, String undo, Path log) {
        return on(WholeServer.class, uri, undo, log, Map.of(), Launch.brief());
    }

    /** The same in a process as small as the {@code Procfile} makes it. */
    static Server smallest(String uri, Path log) {
        return on(WholeServer.class, uri, "30s", log, Map.of(), Launch.smallest());
    }

    /** One that tells with each answer how many database commands it took, and that warms up as any other. */
    static Server counting(String uri, Path log, Launch launch) {
        var more = Map.of("lectern.bench.count", "true", "lectern.warm-up", "10s");
        return on(ApiServer.class, uri, "30s", log, more, launch);
    }

    /** One with the views that tells the same. */
    static Server countingWhole(String uri, Path log, Launch launch) {
        return on(WholeServer.class, uri, "30s", log, Map.of("lectern.bench.count", "true"), launch);
    }

    /** One with the views as people get them, a large heap, and the {@link BenchDesk}. */
    static Server withDesk(String uri, Path log) {
        var production =
                Map.of("lectern.bench.desk", "true", "vaadin.productionMode", "true", "vaadin.react.enable", "false");
        var large = new Launch(Launch.lasting().classPath(), List.of("-Xmx1g"));
        return on(WholeServer.class, uri, "30s", log, production, large);
    }

    private static Server on(
            Class<?> main, String uri, String undo, Path log, Map<String, String> more, Launch launch) {
        int port = freePort();
        var properties = new TreeMap<>(Map.of(
                "lectern.mongo-uri",
                uri,
                "lectern.undo",
                undo,
                "lectern.sweep",
                Proof.size(5, 30) + "s",
                "server.port",
                Integer.toString(port),
                "springdoc.api-docs.enabled",
                "false",
                "lectern.warm-up",
                "0s"));
        properties.putAll(more);
        return new Server(main, properties, log, port, launch);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaProcess launch() {
        return JavaProcess.start(main, "384m", log, properties, launch);
    }

    /** The host and port that it takes requests on. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Waits until it takes requests. */
    public Server awaitReady() {
        await("the server of " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .failFast("it has ended, see " + log, () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    private boolean isReady() {
        try {
            var probe = (HttpURLConnection) URI.create("http://" + address() + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            probe.setConnectTimeout(500);
            probe.setReadTimeout(2_000);
            return probe.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How long its process has kept a core busy. */
    Duration cpu() {
        return process.cpu();
    }

    /** Lets it end in an orderly way. */
    void end(Duration time) {
        process.end(time);
    }

    void kill() {
        process.kill();
    }

    void startAgain() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.close();
    }
}

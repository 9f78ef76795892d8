package app.lectern.proof;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;

/** A server that counts, with a database of its own, each in a process of its own. */
class BenchedServer implements AutoCloseable {

    /** For this revision's virtual machine, such as one to record what it does. */
    private static final List<String> OPTIONS = Stream.of(
                    System.getProperty("lectern.bench.vm", "").split(" "))
            .filter(it -> !it.isEmpty())
            .toList();

    private static final String OTHER = System.getProperty("lectern.bench.other", "");

    private final String name;
    private final Database database;
    private final Server server;

    private BenchedServer(String name, Database database, Server server) {
        this.name = name;
        this.database = database;
        this.server = server;
    }

    /**
     * This revision's; and the other one's whose class path the file names that {@code -Dlectern.bench.other} names.
     *
     * @param school what they find when they start
     */
    static List<BenchedServer> all(Campus school, Path folder) throws IOException {
        return all(folder, List.of(), it -> countingWith(school, it));
    }

    /** The same with the views and no school, each in a process as small as the {@code Procfile} makes it. */
    static List<BenchedServer> smallest(Path folder) throws IOException {
        return all(folder, Launch.smallest().options(), it -> Server::countingWhole);
    }

    static BenchedServer ofThisRevision(Campus school, Path folder) throws IOException {
        return start("this", folder, here(List.of()), it -> countingWith(school, it));
    }

    private static List<BenchedServer> all(Path folder, List<String> options, Function<Database, Start> start)
            throws IOException {
        if (OTHER.isEmpty()) {
            return List.of(start("this", folder, here(options), start));
        }
        var other = new Launch(Files.readString(Path.of(OTHER)).strip(), options);
        return List.of(start("other", folder, other, start), start("this", folder, here(options), start));
    }

    private static Launch here(List<String> options) {
        var more = Stream.concat(options.stream(), OPTIONS.stream()).toList();
        return new Launch(Launch.lasting().classPath(), more);
    }

    private static Start countingWith(Campus school, Database database) {
        school.store(database.documents());
        return Server::counting;
    }

    private static BenchedServer start(String name, Path folder, Launch launch, Function<Database, Start> start)
            throws IOException {
        var own = Files.createDirectory(folder.resolve(name));
        var database = Database.open(own);
        var server = start.apply(database).with(database.uri(), own.resolve("server.log"), launch);
        return new BenchedServer(name, database, server.awaitReady());
    }

    private interface Start {
        Server with(String uri, Path log, Launch launch);
    }

    String name() {
        return name;
    }

    String address() {
        return server.awaitReady().address();
    }

    /** Makes another school of it. */
    void admit(Campus campus) {
        server.awaitReady();
        database.empty();
        campus.store(database.documents());
    }

    /** Has everybody sign in with the same. */
    void givePassword(String encoded) {
        database.documents().getCollection("user").updateMany(new Document(), Updates.set("password", encoded));
    }

    /** What it does while it is asked. */
    Measured measure(Supplier<List<Sample>> load) {
        Duration before = server.cpu();
        Optional<Duration> databaseBefore = database.cpu();
        long begin = System.nanoTime();
        List<Sample> samples = load.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measured(
                samples,
                seconds,
                server.cpu().minus(before),
                database.cpu().map(it -> it.minus(databaseBefore.orElseThrow())));
    }

    Duration cpu() {
        return server.cpu();
    }

    /** Zero when its process is not one of ours. */
    Duration databaseCpu() {
        return database.cpu().orElse(Duration.ZERO);
    }

    /** How many commands it has sent to the database since it started. */
    long commands() {
        return told(CountedCommands.ALL_COMMANDS);
    }

    /** How many of them the last import took, what it set off apart. */
    long importCommands() {
        return told(CountedCommands.IMPORT);
    }

    /** How much heap it had in use at most since it started, in bytes, garbage included. */
    long peakHeap() {
        return told(CountedCommands.PEAK_HEAP);
    }

    /** How many documents a collection has. */
    long count(String collection) {
        return database.documents().getCollection(collection).countDocuments();
    }

    void killAndStartAgain() {
        server.kill();
        server.startAgain();
    }

    /** 0 when it is of a revision that does not tell. */
    private long told(String header) {
        try {
            return URI.create("http://" + address() + "/actuator/health/readiness")
                    .toURL()
                    .openConnection()
                    .getHeaderFieldLong(header, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the server end by itself, so that its virtual machine writes down what it recorded. */
    @Override
    public void close() {
        server.end(Duration.ofSeconds(60));
        database.close();
    }
}

package app.lectern.proof;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private BenchedServer(String name, Launch launch, Campus school, Path folder) throws IOException {
        this.name = name;
        var own = Files.createDirectory(folder.resolve(name));
        database = Database.open(own);
        school.store(database.documents());
        server = Server.counting(database.uri(), own.resolve("server.log"), launch);
    }

    /**
     * This revision's; and the other one's whose class path the file names that {@code -Dlectern.bench.other} names.
     *
     * @param school what they find when they start
     */
    static List<BenchedServer> all(Campus school, Path folder) throws IOException {
        var here = ofThisRevision(school, folder);
        if (OTHER.isEmpty()) {
            return List.of(here);
        }
        var classPath = Files.readString(Path.of(OTHER)).strip();
        return List.of(new BenchedServer("other", new Launch(classPath, List.of()), school, folder), here);
    }

    static BenchedServer ofThisRevision(Campus school, Path folder) throws IOException {
        return new BenchedServer("this", new Launch(Launch.lasting().classPath(), OPTIONS), school, folder);
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

    @Override
    public void close() {
        server.close();
        database.close();
    }
}

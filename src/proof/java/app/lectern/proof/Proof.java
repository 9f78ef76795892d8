package app.lectern.proof;

import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;

/** How large runs are, and what they are made of. */
class Proof {

    /** Tests in which it matters how fast the machine is, so that nothing else may run beside them. */
    static final String ALONE = "alone";

    private static final boolean FULL = Boolean.getBoolean("lectern.proof.full");
    private static final long SEED = Long.getLong("lectern.proof.seed", new Random().nextInt(1_000_000));

    private Proof() {}

    /** The one size in every build, the other when all is to be proved. */
    static int size(int small, int full) {
        return FULL ? full : small;
    }

    /** How servers are started that live for a whole run. */
    static Launch launch() {
        return FULL ? Launch.lasting() : Launch.brief();
    }

    /** How a server is started again and again; to learn how takes as long as a dozen starts. */
    static Launch manyStarts(Database database, Path folder) {
        return FULL ? Launch.learned(database, folder) : Launch.brief();
    }

    /** What decides everything random in this run. */
    static long seed() {
        return SEED;
    }

    /** Random numbers that the seed decides, other ones for each name. */
    static Random random(String name) {
        return new Random(SEED * 31 + name.hashCode());
    }

    static void tell(String line, Object... details) {
        if (FULL || Boolean.getBoolean("lectern.proof.tell")) {
            System.out.printf("proof, seed %d: %s%n", SEED, line.formatted(details));
        }
    }

    /** Fails with every breach that is still there when this time is over, and keeps the documents then. */
    static void hold(Duration time, MongoDatabase documents, Function<Snapshot, Evidence> evidence) {
        hold(time, documents, evidence, Path.of("target", "breach-" + SEED));
    }

    static void hold(
            Duration time, MongoDatabase documents, Function<Snapshot, Evidence> evidence, Path whereToKeepThem) {
        List<String> breaches = Verdict.within(time, () -> evidence.apply(Snapshot.of(documents)));
        if (!breaches.isEmpty()) {
            keep(documents, whereToKeepThem);
            fail("Breaches with seed %d, documents in %s: %s", SEED, whereToKeepThem, breaches);
        }
    }

    /** Writes down what the database says, for whoever has to find out why; to be looked into with any text editor. */
    private static void keep(MongoDatabase documents, Path folder) {
        try {
            Files.createDirectories(folder);
            for (String collection : documents.listCollectionNames()) {
                var lines = documents.getCollection(collection).find().map(Document::toJson);
                Files.write(folder.resolve(collection + ".ndjson"), lines.into(new ArrayList<>()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

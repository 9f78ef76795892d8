package app.lectern.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A process that writes into an embedded engine of its own without end, and tells each write after its reply. */
class WritingProcess implements AutoCloseable {

    static final String COLLECTION = "written";
    static final List<String> PARTS =
            IntStream.range(0, 20).mapToObj(part -> "part" + part).toList();
    private static final int WRITERS = 8;

    private final Process process;
    private final BufferedReader told;

    private WritingProcess(Process process) {
        this.process = process;
        told = process.inputReader();
    }

    /** Starts one on the folder; {@code round} makes its documents different from those of others. */
    static WritingProcess on(Path folder, int round) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(round))
                .redirectError(new File(folder.toFile(), "errors-" + round + ".log"))
                .start();
        return new WritingProcess(process);
    }

    /** Waits for so many acknowledged writes, kills the process, and gives all that it had told by then. */
    List<Written> killAfter(int writes) throws IOException {
        var all = new ArrayList<Written>();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Written.in(line).ifPresent(all::add);
            if (all.size() == writes) {
                process.toHandle().destroyForcibly();
            }
        }
        return all;
    }

    /** The exit code of a process that ends by itself. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        try (var engine = EmbeddedEngine.in(Path.of(arguments[0]));
                var client = MongoClients.create(engine.connectionString());
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var collection = client.getDatabase("lectern").getCollection(COLLECTION);
            collection.createIndex(Indexes.ascending("seats"), new IndexOptions().unique(true));
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = arguments[1] + "-" + writer;
                writers.execute(() -> writeForever(collection, name));
            }
        }
    }

    private static void writeForever(MongoCollection<Document> collection, String writer) {
        for (int number = 0; ; number++) {
            String id = writer + "-" + number;
            collection.insertOne(version(id, 1));
            new Written(id, 1).tell();
            for (int version = 2; version <= 4; version++) {
                collection.updateOne(eq("_id", id), change(version));
                new Written(id, version).tell();
            }
        }
    }

    private static Document version(String id, int version) {
        var document = new Document("_id", id).append("seats", List.of(id + "#1", id + "#v" + version));
        PARTS.forEach(part -> document.append(part, version));
        return document;
    }

    private static Bson change(int version) {
        return combine(PARTS.stream().map(part -> set(part, version)).toList());
    }

    /** A document's version that the engine has acknowledged. */
    record Written(String id, int version) {

        private static final String END = "told";

        static Optional<Written> in(String line) {
            var words = Arrays.asList(line.split(" "));
            return words.size() == 3 && words.getLast().equals(END)
                    ? Optional.of(new Written(words.get(0), Integer.parseInt(words.get(1))))
                    : Optional.empty();
        }

        void tell() {
            System.out.println(id + " " + version + " " + END);
        }
    }
}

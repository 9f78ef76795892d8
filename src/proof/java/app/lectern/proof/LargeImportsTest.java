package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.proof.Campus.Pupil;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Imports fit into the smallest process that there is, and what does not is refused. */
class LargeImportsTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Database database;
    private static Server server;
    private static Campus campus;

    @BeforeAll
    static void start() {
        database = Database.open(folder);
        server = Server.smallest(database.uri(), folder.resolve("server.log"));
        server.awaitReady();
        campus = Schools.wide(Proof.random("imports"), Proof.size(20, 2_000), 8, Proof.size(10, 100));
        campus.store(database.documents());
    }

    @AfterAll
    static void end() {
        server.close();
        database.close();
    }

    @Test
    void takesInManyPeople() throws Exception {
        takesInMany("user", LargeImportsTest::person);
    }

    @Test
    void takesInManyCourses() throws Exception {
        takesInMany("course", LargeImportsTest::course);
    }

    private void takesInMany(String kind, IntFunction<String> row) throws Exception {
        int rows = Proof.size(2_000, 100_000);
        Path file = written(kind + ".json", "[", IntStream.range(0, rows).mapToObj(row), "]");

        assertThat(counts(kind, file, true)).containsEntry("created", rows);
        assertThat(counts(kind, file, false)).containsEntry("created", rows);
        assertThat(counts(kind, file, false)).containsEntry("unchanged", rows);
    }

    @Test
    void rehearsesManyEnrollments() throws Exception {
        int rows = Proof.size(400, 20_000);
        Path file = written("enrollments.json", "[", IntStream.range(0, rows).mapToObj(this::enrollment), "]");

        Document counts = counts("enrollment", file, true);

        assertThat(counts.getInteger("created")).isPositive();
        assertThat(counts.values().stream().mapToInt(Integer.class::cast).sum()).isEqualTo(rows);
    }

    @Test
    void refusesASmallZipThatBecomesLarge() throws Exception {
        Path zip = folder.resolve("semester.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("courses.json"));
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                out.write("{},{}, ".repeat(150_000).getBytes());
            }
        }
        Instant sent = Instant.now();
        HttpResponse<String> answer = send("quacs", zip, "&term=2026FA");

        Proof.tell("a zip of %d bytes was refused in %s", Files.size(zip), Duration.between(sent, Instant.now()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("semester.zip holds more than a semester can");
        assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(10));
        Path file = written("one.json", "[", Stream.of(person(-1)), "]");
        assertThat(counts("user", file, true)).containsEntry("created", 1);
    }

    private static String person(int number) {
        int id = 2_000_000 + number;
        return new Document("user_id", id)
                .append("first_name", "First" + number)
                .append("last_name", "Last" + number)
                .append("email", "p" + id + "@school.example")
                .append("password", "scrypt:32768:8:1$abcdefghijklmnop$" + "%0128x".formatted(id))
                .toJson();
    }

    private static String course(int number) {
        return new Document("courseID", "MANY-" + number)
                .append("title", "Course " + number)
                .append("description", "What number " + number + " is about. ".repeat(10))
                .append("credits", 4)
                .toJson();
    }

    private String enrollment(int number) {
        Pupil pupil = campus.pupils().get(number % campus.pupils().size());
        Lesson lesson = campus.lessons()
                .get(number / campus.pupils().size() % campus.lessons().size());
        return new Document("user_id", pupil.id())
                .append("sectionId", lesson.id())
                .toJson();
    }

    private Path written(String name, String first, Stream<String> rows, String last) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file)) {
            String before = first;
            for (String row : (Iterable<String>) rows::iterator) {
                out.append(before).append(row);
                before = ",\n";
            }
            out.append(last);
        }
        return file;
    }

    private Document counts(String kind, Path file, boolean dryRun) throws Exception {
        Instant sent = Instant.now();
        HttpResponse<String> answer = send(kind, file, "&dryRun=" + dryRun);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Document counts = Document.parse(answer.body()).get("counts", Document.class);
        Proof.tell("%s, %d bytes: %s in %s", file, Files.size(file), counts, Duration.between(sent, Instant.now()));
        return counts;
    }

    private static HttpResponse<String> send(String kind, Path file, String more) throws Exception {
        return new ImportCaller().send(server.address(), kind, List.of(file), more);
    }
}

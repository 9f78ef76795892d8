package app.lectern.proof;

import static java.util.stream.Collectors.averagingDouble;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a semester and many people take to be imported over HTTP by a server of the {@code Procfile}'s size, and that
 * nothing is missing when it is killed in the middle and asked again. It asserts nothing; {@code bin/bench import} runs
 * it, and the figures go to {@code docs/performance.md}.
 */
class ImportBench {

    private static final int PEOPLE = Integer.getInteger("lectern.bench.people", 100_000);
    private static final int ROUNDS = Integer.getInteger("lectern.bench.rounds", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<String, List<ImportMeasured>> measured = new TreeMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void imports() throws IOException {
        var files = new InventedFiles(folder);
        List<BenchedServer> servers = BenchedServer.smallest(folder);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                for (BenchedServer server : servers) {
                    semester(server, round, files);
                }
            }
            for (BenchedServer server : servers) {
                people(server, files);
            }
            measured.forEach(ImportBench::compare);
            interrupt(servers.getLast(), "quacs", files.semester(1), "section");
            interrupt(servers.getLast(), "user", List.of(files.people(PEOPLE, 1)), "user");
        } finally {
            servers.forEach(BenchedServer::close);
        }
    }

    private void semester(BenchedServer server, int round, InventedFiles files) throws IOException {
        server.admit(office());
        String what = "semester, round " + round;
        run(server, what, "new", "quacs", files.semester(1));
        run(server, what, "all different", "quacs", files.semester(2));
        run(server, what, "the same", "quacs", files.semester(2));
    }

    private void people(BenchedServer server, InventedFiles files) throws IOException {
        server.admit(office());
        run(server, "people", "new", "user", List.of(files.people(PEOPLE, 1)));
        run(server, "people", "all different", "user", List.of(files.people(PEOPLE, 2)));
        run(server, "people", "the same", "user", List.of(files.people(PEOPLE, 2)));
    }

    /** One registrar, and little else. */
    private static Campus office() {
        return new Campus(
                18, List.of(Lesson.of(0, 10, DayOfWeek.MONDAY, 8)), List.of(new Campus.Pupil(1, null, List.of())));
    }

    private void run(BenchedServer server, String what, String how, String kind, List<Path> files) {
        ImportMeasured one = ImportMeasured.of(server, () -> send(server.address(), kind, files));
        System.out.printf("%s, %s, %s: %s%n", server.name(), what, how, one.told());
        measured.computeIfAbsent(what.replaceFirst(",.*", "") + ", " + how, it -> new ArrayList<>())
                .add(one);
    }

    /** With another revision beside this one, which come in turn. */
    private static void compare(String what, List<ImportMeasured> all) {
        if (all.stream().map(ImportMeasured::server).distinct().count() > 1) {
            System.out.printf("%s, this : other = %.2f rows/s%n", what, warm(all, "this") / warm(all, "other"));
        }
    }

    private static double warm(List<ImportMeasured> all, String server) {
        List<ImportMeasured> own =
                all.stream().filter(it -> it.server().equals(server)).toList();
        return own.stream().skip(Math.min(1, own.size() - 1)).collect(averagingDouble(ImportMeasured::rowsPerSecond));
    }

    /** Kills the server when about half is stored, and has it asked again. */
    private void interrupt(BenchedServer server, String kind, List<Path> files, String collection) {
        server.admit(office());
        long before = server.count(collection);
        String address = server.address();
        int rows = kind.equals("user") ? PEOPLE : InventedFiles.SECTIONS;
        var lost = CompletableFuture.supplyAsync(() -> send(address, kind, files));
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> lost.isDone() || server.count(collection) - before >= rows / 2);
        server.killAndStartAgain();
        long kept = server.count(collection) - before;
        String answer = lost.handle((counts, failure) -> failure == null ? "answered " + counts : "not answered")
                .join();
        Document counts = send(server.address(), kind, files);
        long missing = rows + before - server.count(collection);
        System.out.printf(
                "%s, %s, killed when %d of %d were stored, %s; asked again: %s; %s%n",
                server.name(),
                collection,
                kept,
                rows,
                answer,
                counts.toJson(),
                missing == 0 ? "nothing is missing" : missing + " ARE MISSING");
    }

    private static Document send(String address, String kind, List<Path> files) {
        try {
            var answer = new ImportCaller().send(address, kind, files, "&term=2031FA&zone=UTC");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Document.parse(answer.body()).get("counts", Document.class);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

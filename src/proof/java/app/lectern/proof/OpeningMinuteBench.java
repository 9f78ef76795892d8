package app.lectern.proof;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;

import app.lectern.proof.Campus.Pupil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many decisions a second a server makes when registration opens: this process is the load, the server and the
 * database are processes of their own. It asserts nothing; {@code bin/bench opening-minute} runs it, and the figures go to
 * {@code docs/performance.md}.
 */
class OpeningMinuteBench {

    private static final int STUDENTS = 2_000;
    private static final int SEATS = 80;
    private static final int CLIENTS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("lectern.bench.warm-up", 10));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("lectern.bench.seconds", 20));
    private static final int ROUNDS = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came of one request: its status (0 for none), how long it took, and how many commands the server sent. */
    private record Sample(int status, long nanos, int commands, int writes) {}

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void openingMinute() {
        try (var database = Database.open(folder);
                var server = Server.counting(database.uri(), folder.resolve("server.log"))) {
            server.awaitReady();
            double one = 0;
            double many = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                many += run("200 sections, round " + round, 200, database, server);
                one += run("one section, round " + round, 1, database, server);
            }
            System.out.printf("one section : 200 sections = %.2f%n", one / many);
        }
    }

    private double run(String name, int sections, Database database, Server server) {
        database.empty();
        campus(sections).store(database.documents());
        load(sections, WARM_UP, server);
        database.empty();
        campus(sections).store(database.documents());
        Instant begin = Instant.now();
        List<Sample> samples = load(sections, MEASURED, server);
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        tell(name, samples, seconds);
        return samples.size() / seconds;
    }

    private static Campus campus(int sections) {
        List<Lesson> lessons = IntStream.range(0, sections)
                .mapToObj(i -> Lesson.of(i, SEATS, DayOfWeek.of(1 + i % 5), 8 + i / 5 % 10))
                .toList();
        List<Pupil> pupils = IntStream.rangeClosed(1, STUDENTS)
                .mapToObj(id -> new Pupil(id, null, List.of()))
                .toList();
        return new Campus(18, lessons, pupils);
    }

    private List<Sample> load(int sections, Duration time, Server server) {
        Instant end = Instant.now().plus(time);
        Queue<Sample> samples = new ConcurrentLinkedQueue<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var random = new Random(client);
                clients.execute(() -> {
                    while (Instant.now().isBefore(end)) {
                        samples.add(ask(server, 1 + random.nextInt(STUDENTS), random.nextInt(sections)));
                    }
                });
            }
        }
        return List.copyOf(samples);
    }

    private Sample ask(Server server, int student, int section) {
        var request = HttpRequest.newBuilder(URI.create("http://" + server.address() + "/api/v1/enrollments"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Campus.token(student))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sectionId\": \"" + Campus.TERM + "-" + (1000 + section) + "\"}"))
                .build();
        long begin = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Sample(
                    response.statusCode(),
                    System.nanoTime() - begin,
                    count(response, CountedCommands.COMMANDS),
                    count(response, CountedCommands.WRITES));
        } catch (IOException lost) {
            return new Sample(0, System.nanoTime() - begin, 0, 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int count(HttpResponse<String> response, String header) {
        return response.headers().firstValue(header).map(Integer::parseInt).orElse(0);
    }

    private static void tell(String name, List<Sample> samples, double seconds) {
        long[] millis = samples.stream()
                .mapToLong(it -> it.nanos() / 1_000_000)
                .sorted()
                .toArray();
        long errors = samples.stream()
                .filter(it -> it.status() / 100 != 2 && it.status() != 409)
                .count();
        System.out.printf(
                "%s: %.0f decisions/s, p50 %d ms, p99 %d ms, %d errors%n",
                name, samples.size() / seconds, percentile(millis, 50), percentile(millis, 99), errors);
        samples.stream()
                .collect(groupingBy(Sample::status))
                .forEach((status, some) -> System.out.printf(
                        "  %d answers %d: %.2f commands each, %.2f of them writes%n",
                        some.size(),
                        status,
                        some.stream().collect(averagingInt(Sample::commands)),
                        some.stream().collect(averagingInt(Sample::writes))));
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}

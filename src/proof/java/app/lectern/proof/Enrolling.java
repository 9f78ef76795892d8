package app.lectern.proof;

import app.lectern.proof.Campus.Pupil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Students who enroll as fast as they are answered. */
class Enrolling {

    private static final int SEATS = 80;
    private static final int CLIENTS = 32;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int students;

    Enrolling(int students) {
        this.students = students;
    }

    /** Where they do. */
    Campus campus(int sections) {
        List<Lesson> lessons = IntStream.range(0, sections)
                .mapToObj(i -> Lesson.of(i, SEATS, DayOfWeek.of(1 + i % 5), 8 + i / 5 % 10))
                .toList();
        List<Pupil> pupils = IntStream.rangeClosed(1, students)
                .mapToObj(id -> new Pupil(id, null, List.of()))
                .toList();
        return new Campus(18, lessons, pupils);
    }

    /** What came of all that they asked for in this time. */
    List<Sample> load(int sections, Duration time, String address) {
        Instant end = Instant.now().plus(time);
        Queue<Sample> samples = new ConcurrentLinkedQueue<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var random = new Random(client);
                clients.execute(() -> {
                    while (Instant.now().isBefore(end)) {
                        samples.add(ask(address, 1 + random.nextInt(students), random.nextInt(sections)));
                    }
                });
            }
        }
        return List.copyOf(samples);
    }

    private Sample ask(String address, int student, int section) {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/enrollments"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Campus.token(student))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sectionId\": \"" + Campus.TERM + "-" + (1000 + section) + "\"}"))
                .build();
        long begin = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return Sample.answered(begin, response.statusCode(), response.headers());
        } catch (IOException lost) {
            return Sample.lost(begin);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package app.lectern.enrollment.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** 400 students rush for 50 seats, each clicking four times at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class LastSeats {

    private static final int STUDENTS = 400;
    private static final int SEATS = 50;
    private static final int CLICKS = 4;
    private static final int THREADS = 32;

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    @Test
    void exactlyAsManyGetInAsThereAreSeats() {
        TestDatabase.clear(mongo);
        Section section = new School(mongo).lecture("1001", SEATS, 9);
        List<String> tokens = signUp();

        Map<Integer, Long> answers = clicks(section, tokens).stream().collect(groupingBy(it -> it, counting()));

        assertThat(answers.keySet()).isSubsetOf(201, 200, 409);
        assertThat(answers.get(201)).isEqualTo(SEATS);
        assertThat(answers.get(200)).isEqualTo((long) SEATS * (CLICKS - 1));
        List<String> seats = seatsHeld();
        assertThat(seats).hasSize(SEATS).doesNotHaveDuplicates();
        assertThat(Set.copyOf(seats)).isEqualTo(everySeatOf(section));
        assertThat(Objects.requireNonNull(mongo.findById(section.id(), Section.class))
                        .taken())
                .isEqualTo(SEATS);
    }

    private List<String> signUp() {
        var people = new TestPeople(mongo);
        return IntStream.rangeClosed(1, STUDENTS)
                .mapToObj(people::student)
                .map(people::token)
                .toList();
    }

    private List<Integer> clicks(Section section, List<String> tokens) {
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            tokens.forEach(token -> Stream.generate(() -> request(section, token))
                    .limit(CLICKS)
                    .forEach(click -> answers.add(CompletableFuture.supplyAsync(() -> send(http, click), threads))));
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private HttpRequest request(Section section, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/enrollments"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sectionId\": \"" + section.id() + "\"}"))
                .build();
    }

    private static int send(HttpClient http, HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .join();
    }

    private List<String> seatsHeld() {
        return mongo.findAll(Document.class, "enrollment").stream()
                .flatMap(document -> document.getList("seats", String.class, List.of()).stream())
                .toList();
    }

    private static Set<String> everySeatOf(Section section) {
        return IntStream.rangeClosed(1, SEATS)
                .mapToObj(number -> section.id() + "#" + number)
                .collect(Collectors.toSet());
    }
}

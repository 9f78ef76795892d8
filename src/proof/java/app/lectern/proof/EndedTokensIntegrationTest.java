package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.enrollment.PlantedFaults;
import app.lectern.enrollment.PlantedFaults.Fault;
import app.lectern.proof.Campus.Pupil;
import app.lectern.storage.TestDatabase;
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
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whose token is no good any more by what another process did is out here within five seconds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lectern.undo=10m")
@Import({PlantedFaults.class, Office.class})
class EndedTokensIntegrationTest {

    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BUSY = 503;
    private static final int REVOKING = 1;
    private static final int DISABLED = 2;

    @Autowired
    PlantedFaults faults;

    @Autowired
    MongoTemplate mongo;

    @Value("${lectern.mongo-uri}")
    String uri;

    @LocalServerPort
    int port;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void mend() {
        faults.plant(null);
    }

    @Test
    void whoIsOutElsewhereIsOutHereUnlessTokensAreKnownForEver() throws Exception {
        try (var elsewhere = Server.on(uri, "10m", folder.resolve("server.log"))) {
            elsewhere.awaitReady();

            end(elsewhere);
            await().atMost(PROMISED).untilAsserted(() -> assertThat(stillIn()).isEmpty());

            faults.plant(Fault.TOKEN_KNOWN_FOR_EVER);
            end(elsewhere);
            await().pollDelay(PROMISED)
                    .untilAsserted(() -> assertThat(stillIn()).containsExactly(REVOKING, DISABLED));
        }
    }

    /** Both are in here when the one revokes their token, and the other is disabled. */
    private void end(Server elsewhere) throws Exception {
        TestDatabase.clear(mongo);
        var pupils = List.of(new Pupil(REVOKING, null, List.of()), new Pupil(DISABLED, null, List.of()));
        new Campus(18, List.of(Lesson.of(71, 9, DayOfWeek.MONDAY, 9)), pupils).store(mongo.getDb());
        assertThat(stillIn()).containsExactly(REVOKING, DISABLED);

        String there = "http://" + elsewhere.address() + "/api/v1/";
        String tokens = ask("GET", there + "tokens", REVOKING, "").body();
        String id =
                BsonArray.parse(tokens).getFirst().asDocument().getString("id").getValue();
        assertThat(ask("DELETE", there + "tokens/" + id, REVOKING, "").statusCode())
                .isIn(204, 401);

        assertThat(ask("PATCH", there + "users/" + DISABLED, Campus.REGISTRAR, "{\"disabled\": true}")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<Integer> stillIn() {
        return IntStream.of(REVOKING, DISABLED).filter(this::isIn).boxed().toList();
    }

    private boolean isIn(int student) {
        int status = ask("GET", "http://127.0.0.1:" + port + "/api/v1/tokens", student, "")
                .statusCode();
        assertThat(status).isIn(200, 401);
        return status == 200;
    }

    /** A server that had no time asks for another try; what it did all the same, it then finds done. */
    private HttpResponse<String> ask(String method, String address, int person, String body) {
        return await().atMost(PATIENCE)
                .until(() -> askOnce(method, address, person, body), answer -> answer.statusCode() != BUSY);
    }

    private HttpResponse<String> askOnce(String method, String address, int person, String body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + Campus.token(person))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

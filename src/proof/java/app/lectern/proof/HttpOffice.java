package app.lectern.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The office in a run with servers that may die: repeats each deed until a server says that it is done. */
class HttpOffice {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Server> servers;

    HttpOffice(List<Server> servers) {
        this.servers = List.copyOf(servers);
    }

    void carryOut(List<Deed> deeds, Chronicle chronicle) {
        for (int number = 0; number < deeds.size(); number++) {
            carryOut(deeds.get(number), servers.get(number % servers.size()), chronicle);
        }
    }

    private void carryOut(Deed deed, Server server, Chronicle chronicle) {
        var started = Instant.now();
        var answer = await(deed.toString())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ask(deed, server), it -> it.filter(HttpOffice::isDone)
                        .isPresent())
                .orElseThrow();
        if (deed.isAboutSection()) {
            chronicle.add(entry(deed, started, Document.parse(answer.body())));
        }
        if (deed.isAboutHolds()) {
            chronicle.add(deed.hold(started));
        }
    }

    /** Empty when the answer was lost. */
    private Optional<HttpResponse<String>> ask(Deed deed, Server server) throws InterruptedException {
        var body = new Document("kind", deed.kind().name())
                .append("section", deed.section())
                .append("student", deed.student())
                .append("number", deed.number());
        var request = HttpRequest.newBuilder(URI.create("http://" + server.address() + OfficeController.PATH))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Campus.token(Campus.REGISTRAR))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toJson()))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    private static boolean isDone(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200, 204 -> true;
            case 429, 500, 502, 503 -> false;
            default -> throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        };
    }

    private static Chronicle.Entry entry(Deed deed, Instant started, Document told) {
        return new Chronicle.Entry(
                deed.section(),
                started,
                Instant.now(),
                told.getInteger("capacity"),
                told.getString("group"),
                told.getInteger("kept"),
                told.getBoolean("open"));
    }
}

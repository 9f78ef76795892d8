package app.lectern.proof;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.bson.Document;

/** Asks by the REST API, each request of the next of several servers. */
class HttpCaller implements Caller, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> servers;
    private final IntFunction<String> tokens;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param servers hosts and ports, as in {@code 127.0.0.1:8080}
     * @param tokens the token of each student
     */
    HttpCaller(List<String> servers, IntFunction<String> tokens) {
        this.servers = List.copyOf(servers);
        this.tokens = tokens;
    }

    @Override
    public Answer ask(Wish wish, boolean loseAnswer) {
        String server = servers.get(Math.floorMod(next.getAndIncrement(), servers.size()));
        var asked = Instant.now();
        try {
            var response = http.send(request(server, wish, loseAnswer), BodyHandlers.ofString());
            boolean retry = response.headers().firstValue("Retry-After").isPresent();
            return new Answer(response.statusCode(), response.body(), asked, Instant.now(), retry);
        } catch (IOException lost) {
            return Answer.lost(asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String server, Wish wish, boolean loseAnswer) {
        var request = HttpRequest.newBuilder(URI.create("http://" + server + "/api/v1/enrollments" + path(wish)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.apply(wish.student()));
        if (wish.key() != null) {
            request.header("Idempotency-Key", wish.key());
        }
        if (loseAnswer) {
            request.header(TcpProxy.LOSE, "yes");
        }
        return switch (wish.kind()) {
            case ENROLL, ENROLL_OR_WAIT, SWAP -> post(request, body(wish));
            case UNDO -> request.POST(BodyPublishers.noBody()).build();
            case DROP -> request.DELETE().build();
        };
    }

    private static HttpRequest post(HttpRequest.Builder request, Document body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toJson()))
                .build();
    }

    private static String path(Wish wish) {
        return switch (wish.kind()) {
            case ENROLL, ENROLL_OR_WAIT -> "";
            case DROP -> "/" + wish.section();
            case UNDO -> "/" + wish.section() + "/undo";
            case SWAP -> "/" + requireNonNull(wish.given()) + "/swap";
        };
    }

    private static Document body(Wish wish) {
        var body = wish.sections().size() == 1
                ? new Document("sectionId", wish.section())
                : new Document("sectionIds", wish.sections());
        if (wish.kind() == Wish.Kind.ENROLL_OR_WAIT) {
            body.append("waitlist", true);
        }
        return wish.given() == null || wish.kind() == Wish.Kind.SWAP
                ? body
                : body.append("ifPromotedDrop", wish.given());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}

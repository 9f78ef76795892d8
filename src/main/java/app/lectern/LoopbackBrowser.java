package app.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Asks for pages of this process as a browser does, in a session of its own, and closes each as soon as it is there. */
class LoopbackBrowser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;
    private final JsonMapper json;

    /**
     * @param address as in {@code http://127.0.0.1:8080}
     */
    LoopbackBrowser(String address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /**
     * Loads a page, has its view made, and closes it. Where there are no views, there is no page.
     *
     * @param route of the view, as in {@code courses}
     * @throws IllegalStateException when the server fails
     */
    void open(String route) {
        get("/" + route);
        var opened = send(request("/?v-r=init&query=&location=" + route));
        if (opened.statusCode() != NOT_FOUND) {
            var page = json.readTree(opened.body()).path("appConfig");
            String messages = "/?v-r=uidl&v-uiId=" + page.path("v-uiId").asInt();
            String token = page.path("uidl").path("Vaadin-Security-Key").asString();
            post(messages, Map.of("csrfToken", token, "rpc", List.of(goTo(route)), "syncId", 0, "clientId", 0));
            post(messages, Map.of("csrfToken", token, "rpc", List.of(), "UNLOAD", true));
        }
    }

    private static Map<String, Object> goTo(String route) {
        return Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", where(route));
    }

    private static Map<String, Object> where(String route) {
        return Map.of("route", route, "query", "", "appShellTitle", "", "historyState", Map.of(), "trigger", "");
    }

    /**
     * Loads what stands at a path.
     *
     * @throws IllegalStateException when the server fails
     */
    void get(String path) {
        send(request(path));
    }

    /** The same with a token that nobody has. */
    void getWithUnknownToken(String path) {
        send(request(path).header(HttpHeaders.AUTHORIZATION, "Bearer of-nobody"));
    }

    private void post(String path, Map<String, Object> message) {
        send(request(path)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(BodyPublishers.ofString(json.writeValueAsString(message))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= FAILED) {
                throw new IllegalStateException(answer.uri() + " was answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

package app.lectern.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bson.Document;

/** A page that somebody has open, as their browser would: it says what a browser says, and shows nothing. */
class OpenPage implements AutoCloseable {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final PageTree tree = new PageTree();
    private final WebSocket push;
    private final int ui;
    private final String key;
    private int sent;
    private int received;
    private long bytes;

    /**
     * Opens it as a signed-in person.
     *
     * @param address the server's host and port
     * @param route what follows the host, without a slash
     * @param query what follows the question mark; may be empty
     */
    OpenPage(String address, int person, String route, String query) throws IOException, InterruptedException {
        this.address = address;
        get(BenchDesk.SIGN_IN + person);
        bytes = 0;
        get("/" + route + (query.isEmpty() ? "" : "?" + query));
        Document configuration = Document.parse(get("/?v-r=init&location=%s&query=%s"
                        .formatted(route.replace("/", "%2F"), query.replace("=", "%3D"))))
                .get("appConfig", Document.class);
        Document first = configuration.get("uidl", Document.class);
        ui = configuration.getInteger("v-uiId");
        key = first.getString("Vaadin-Security-Key");
        push = listen(first.getString("Vaadin-Push-ID"));
        read(first);
        say(event(
                1,
                "ui-navigate",
                new Document("route", route)
                        .append("query", query)
                        .append("appShellTitle", "")
                        .append("historyState", null)
                        .append("trigger", "")));
        for (int grid : tree.tagged("vaadin-grid")) {
            say(call(grid, "setViewportRange", 0, 50));
        }
    }

    private WebSocket listen(String id) {
        String url = "ws://" + address + "/VAADIN/push?v-uiId=" + ui + "&v-pushId=" + id
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-tracking-id=0&X-atmo-protocol=true"
                + "&X-Atmosphere-Framework=3.1.5-javascript";
        return http.newWebSocketBuilder()
                .header("Cookie", cookie())
                .buildAsync(URI.create(url), new WebSocket.Listener() {})
                .join();
    }

    private String cookie() {
        return Stream.of(cookies.getCookieStore().getCookies())
                .flatMap(List::stream)
                .map(it -> it.getName() + "=" + it.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    /** How many bytes came, compressed as they were, since the last time this was asked. */
    long bytes() {
        long since = bytes;
        bytes = 0;
        return since;
    }

    /** What can be seen on it. */
    PageTree tree() {
        return tree;
    }

    /** Clicks an element. */
    void click(int node) throws IOException, InterruptedException {
        var data = new Document();
        Stream.of("screenX", "screenY", "clientX", "clientY", "detail", "button")
                .forEach(it -> data.append("event." + it, 0));
        Stream.of("ctrlKey", "shiftKey", "altKey", "metaKey").forEach(it -> data.append("event." + it, false));
        say(event(node, "click", data));
    }

    private static Document event(int node, String name, Document data) {
        return new Document("type", "event")
                .append("node", node)
                .append("event", name)
                .append("data", data);
    }

    private static Document call(int node, String method, Object... arguments) {
        return new Document("type", "publishedEventHandler")
                .append("node", node)
                .append("templateEventMethodName", method)
                .append("templateEventMethodArgs", List.of(arguments))
                .append("promise", -1);
    }

    private void say(Document what) throws IOException, InterruptedException {
        var message = new Document("csrfToken", key)
                .append("rpc", List.of(what))
                .append("syncId", received)
                .append("clientId", sent++);
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofString(message.toJson()))
                .build();
        read(Document.parse(text(http.send(request, BodyHandlers.ofByteArray()))));
    }

    private void read(Document answer) {
        if (!answer.containsKey("syncId")) {
            throw new IllegalStateException("The server says " + answer.toJson());
        }
        received = answer.getInteger("syncId");
        tree.change(answer.getList("changes", Document.class, List.of()));
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return text(http.send(request, BodyHandlers.ofByteArray()));
    }

    private String text(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.uri());
        }
        bytes += answer.body().length;
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Goes without a word, as a browser that is killed. */
    @Override
    public void close() {
        push.abort();
        http.close();
    }
}

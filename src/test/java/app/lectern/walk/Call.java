package app.lectern.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request in the making.
 *
 * @param path with its parameters, encoded
 * @param query parameters, not encoded
 */
record Call(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    static final String TYPE = "Content-Type";
    static final String AUTHORIZATION = "Authorization";

    /** A server that finds the first line too long hangs up on who still sends a body, who may then miss the answer. */
    private static final int LONGEST_LINE_WITH_BODY = 4_000;

    static Call of(String method, String path) {
        return new Call(method, path, Map.of(), Map.of(), new byte[0]);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Call with(String parameter, String value) {
        return new Call(method, path, plus(query, parameter, value), headers, body);
    }

    Call without(String parameter) {
        var fewer = new LinkedHashMap<>(query);
        fewer.remove(parameter);
        return new Call(method, path, fewer, headers, body);
    }

    Call header(String name, String value) {
        return new Call(method, path, query, plus(headers, name, value), body);
    }

    Call body(String type, byte[] content) {
        return new Call(method, path, query, plus(headers, TYPE, type), content);
    }

    Call json(String content) {
        return body("application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    /** Sends it over a connection of its own: one that is kept may be closed by the server just as it is used again. */
    HttpResponse<String> send(HttpClient http, int port) {
        String parameters = query.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + parameters))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Connection", "close")
                .method(method, sentWith(parameters));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.BodyPublisher sentWith(String parameters) {
        boolean endless = path.length() + parameters.length() > LONGEST_LINE_WITH_BODY;
        return endless ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }
}

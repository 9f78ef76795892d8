package app.lectern.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A registrar who hands files in over HTTP. */
class ImportCaller {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Has files imported, and waits for what is said of each row.
     *
     * @param address the server's host and port
     * @param more further parameters, as in {@code &dryRun=true}; may be empty
     * @throws IOException when the server goes before it has answered
     */
    HttpResponse<String> send(String address, String kind, List<Path> files, String more)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/imports/" + kind + "?x" + more))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Campus.token(Campus.REGISTRAR))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(parts(files))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher parts(List<Path> files) throws IOException {
        var parts = new ArrayList<BodyPublisher>();
        for (Path file : files) {
            parts.add(BodyPublishers.ofString(
                    "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(file.getFileName())));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--part--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }
}

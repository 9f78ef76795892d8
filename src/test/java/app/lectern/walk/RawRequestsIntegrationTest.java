package app.lectern.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no client would send by itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RawRequestsIntegrationTest {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/courses?term=%ZZ HTTP/1.1\r\n" + HOST,
                "GET /api/v1/courses?q=%F0%28 HTTP/1.1\r\n" + HOST,
                "GET /api/v1/terms/%00 HTTP/1.1\r\n" + HOST,
                "GET /api/v1/terms/%ZZ HTTP/1.1\r\n" + HOST,
                "GET /api/v1/terms/<script> HTTP/1.1\r\n" + HOST,
                "GET /api/v1/../v1/terms%2f HTTP/1.1\r\n" + HOST,
                "GET /api/v1/terms;x=%0a HTTP/1.1\r\n" + HOST,
                "GET /api/v1/terms HTTP/1.1\r\n",
                "GET /api/v1/terms HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n",
                "GET /api/v1/terms HTTP/9.9\r\n" + HOST,
                "N\u0001 /api/v1/terms HTTP/1.1\r\n" + HOST,
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Length: -1\r\n" + HOST,
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + HOST,
                "POST /api/v1/tokens HTTP/1.1\r\nTransfer-Encoding: nonsense\r\n" + HOST
            })
    void isAProblemToo(String request) throws IOException {
        String answer = send(request + "\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|501|505) .*");
        assertThat(answer).contains("Content-Type: application/problem+json", "\"status\":");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<script>", "\tat ");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

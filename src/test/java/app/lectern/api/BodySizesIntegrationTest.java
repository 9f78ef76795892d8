package app.lectern.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import com.vaadin.flow.server.VaadinServlet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BodySizesIntegrationTest {

    private static final int TEN_MEGABYTES = 10_000_000;
    private static final String UPLOAD = "/VAADIN/dynamic/resource/0/secret/upload";

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private String token = "";

    @BeforeEach
    void somebody() {
        TestDatabase.clear(mongo);
        var people = new TestPeople(mongo);
        token = people.token(people.student(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?v-r=uidl&v-uiId=0",
                "/VAADIN/push?v-uiId=0",
                "/login",
                "/no/such/page",
                UPLOAD + "?v-r=uidl&v-uiId=0"
            })
    void tenMegabytesForAPageAreRefusedBeforeTheyAreSent(String path) throws IOException {
        assertThat(answer(announcing(TEN_MEGABYTES, path))).startsWith("HTTP/1.1 413 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/VAADIN/push?v-uiId=0", UPLOAD + "?v-r=uidl&v-uiId=0"})
    void whoDoesNotSayHowMuchComesIsStoppedAtTheLimit(String path) throws IOException {
        assertThat(answer(inPieces(PageBodyLimit.MOST_BYTES + 1, path))).startsWith("HTTP/1.1 413 ");
        assertThat(answer(inPieces(PageBodyLimit.MOST_BYTES, path))).doesNotStartWith("HTTP/1.1 413 ");
    }

    @Test
    void aFileMayBeLargerButItsSizeIsSaid() throws IOException {
        assertThat(answer(announcing(120_000_000, UPLOAD))).startsWith("HTTP/1.1 413 ");
        assertThat(answer(inPieces(1, UPLOAD))).startsWith("HTTP/1.1 411 ");
    }

    @Test
    void tooMuchForTheApiIsAProblemThatSaysSo() throws IOException {
        for (byte[] request : new byte[][] {
            announcing(TEN_MEGABYTES, "/api/v1/plans"), inPieces(BodyLimit.MOST_BYTES + 1, "/api/v1/plans")
        }) {
            assertThat(answer(request))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("Content-Type: application/problem+json", "\"status\":413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/*+json", "application/*", "*/*", "nonsense"})
    void aPatternIsNoMediaTypeOfABody(String type) throws IOException {
        String head = head("/api/v1/plans", "Content-Length: 2").replace("application/json", type);

        assertThat(answer((head + "{}").getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 415 ")
                .contains("Content-Type: application/problem+json");
    }

    @Test
    void flowWouldTakeNoMoreEither(@Autowired ServletRegistrationBean<? extends VaadinServlet> flow) {
        assertThat(flow.getInitParameters()).containsEntry("maxRequestBodySize", "" + PageBodyLimit.MOST_BYTES);
    }

    private byte[] announcing(int bytes, String path) {
        return (head(path, "Content-Length: " + bytes) + "{\"name\":").getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] inPieces(int bytes, String path) throws IOException {
        var request = new ByteArrayOutputStream();
        request.write(head(path, "Transfer-Encoding: chunked").getBytes(StandardCharsets.ISO_8859_1));
        request.write((Integer.toHexString(bytes) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.write("{\"name\":\"".getBytes(StandardCharsets.ISO_8859_1), 0, Math.min(bytes, 9));
        request.write("a".repeat(Math.max(0, bytes - 9)).getBytes(StandardCharsets.ISO_8859_1));
        request.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return request.toByteArray();
    }

    private String head(String path, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
    }

    private String answer(byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

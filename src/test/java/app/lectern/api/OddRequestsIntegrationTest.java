package app.lectern.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.service.OpenAPIService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What no browser sends, and nobody should have to look into. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OddRequestsIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private String token = "";

    @BeforeEach
    void aRegistrar() {
        TestDatabase.clear(mongo);
        var people = new TestPeople(mongo);
        token = people.token(people.add(9, Role.ADMIN, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1", "bytes=0-9,5-9", "bytes=99999999999999999999-", "MANY"})
    void partsOfAFileAreAnsweredWithAllOfIt(String range) throws IOException {
        String many = "bytes=0-" + ",0-".repeat(1_500);

        String answer = answer("GET", "/styles.css", "Range: " + range.replace("MANY", many), "");

        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("Content-Range");
    }

    @Test
    void aFormIsReadOnlyWhereThereIsOne() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded";

        assertThat(answer("PUT", "/login", form, "a=%zz")).startsWith("HTTP/1.1 403 ");
        assertThat(answer("PUT", "/api/v1/users/1", form, "a=%zz")).startsWith("HTTP/1.1 415 ");
    }

    @Test
    void aHeaderWithCharactersOfNoHeaderIsAMistakeOfWhoSendsIt() throws IOException {
        assertThat(answer("POST", "/api/v1/users", "Idempotency-Key: \u0080", ""))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
    }

    @Test
    void aFieldOfAFormThatIsTooLongIsSaidToBe() throws IOException {
        String field = "--part\r\nContent-Disposition: form-data; name=\"termName\"\r\n\r\n" + "a".repeat(300_000)
                + "\r\n--part--\r\n";

        assertThat(answer("POST", "/api/v1/imports/user", "Content-Type: multipart/form-data; boundary=part", field))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void theApiIsDescribedOnceWhateverLanguageIsAskedFor(@Autowired OpenAPIService descriptions) throws IOException {
        assertThat(answer("GET", "/api/v1/openapi.json", "Accept-Language: qx-QX", ""))
                .startsWith("HTTP/1.1 200 ");

        assertThat(descriptions.getCachedOpenAPI(Locale.ENGLISH)).isNotNull();
        assertThat(descriptions.getCachedOpenAPI(Locale.of("qx", "QX"))).isNull();
    }

    private String answer(String method, String path, String header, String body) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n" + header
                + "\r\n\r\n" + body;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

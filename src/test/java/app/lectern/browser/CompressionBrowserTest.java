package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whatever is long and made of text travels compressed. */
@BrowserTest
class CompressionBrowserTest {

    private static final int SHORT = 1024;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void school() {
        people.nobody();
        var school = new School(mongo);
        for (int i = 1001; i <= 1020; i++) {
            school.lecture(String.valueOf(i), 5, 9);
        }
    }

    @Test
    void allTextOfAPageIsCompressed(Visitor visitor) {
        var answers = new CopyOnWriteArrayList<Response>();
        visitor.page().onResponse(answers::add);
        visitor.open("/courses");
        assertThat(visitor.page().getByText("Course C-1001").first()).isVisible();

        var text = answers.stream().filter(CompressionBrowserTest::isLongText).toList();
        assertThat(text)
                .extracting(Response::url)
                .anyMatch(url -> url.endsWith("/courses"))
                .anyMatch(url -> url.contains("styles.css"))
                .anyMatch(url -> url.contains("v-r=init"))
                .anyMatch(url -> url.contains("v-r=uidl"))
                .anyMatch(url -> url.endsWith(".js"));
        assertThat(text)
                .allSatisfy(it -> assertThat(it.headerValue("content-encoding"))
                        .as(it.url())
                        .isIn("gzip", "br"))
                .allSatisfy(
                        it -> assertThat(it.headerValue("vary")).as(it.url()).containsIgnoringCase("accept-encoding"));
    }

    private static boolean isLongText(Response answer) {
        String type = String.valueOf(answer.headerValue("content-type"));
        return answer.status() == 200
                && (type.startsWith("text/") || type.contains("json") || type.contains("javascript"))
                && answer.body().length >= SHORT;
    }

    @Test
    void theApiIsCompressedForWhoeverTakesThat() throws Exception {
        assertThat(get("/api/v1/courses", "Accept-Encoding", "gzip").headers().firstValue("content-encoding"))
                .contains("gzip");
        assertThat(get("/api/v1/courses", "Accept-Encoding", "identity")
                        .headers()
                        .firstValue("content-encoding"))
                .isEmpty();
    }

    @Test
    void whatABrowserHasAlreadyIsNotSentAgain() throws Exception {
        var first = get("/styles.css", "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("content-encoding")).contains("gzip");
        String changed = first.headers().firstValue("last-modified").orElseThrow();
        var again = get("/styles.css", "Accept-Encoding", "gzip", "If-Modified-Since", changed);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}

package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody sends who has a page of ours, but no browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ForgedMessagesIntegrationTest {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Repeats repeats = new Repeats();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @LocalServerPort
    int port;

    private String page = "";

    @BeforeEach
    void openAPage() throws Exception {
        root.getLoggerContext().addTurboFilter(repeats);
        written.start();
        root.addAppender(written);
        get("/login");
        page = get("/?v-r=init&location=login&query=");
    }

    @AfterEach
    void listenNoLonger() {
        root.detachAppender(written);
        root.getLoggerContext().getTurboFilterList().remove(repeats);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"csrfToken\":\"KEY\"}",
                "{\"csrfToken\":\"KEY\",\"syncId\":0,\"clientId\":0,\"rpc\":[{\"type\":\"nonsense\"}]}",
                "{\"csrfToken\":\"KEY\",\"syncId\":0,\"clientId\":0,\"rpc\":[{\"type\":\"mSync\",\"node\":1,"
                        + "\"feature\":1,\"property\":\"x\",\"value\":1}]}"
            })
    void areOneLineHoweverOftenTheyCome(String message) throws Exception {
        for (int i = 0; i < 3; i++) {
            post(message.replace("KEY", of("Vaadin-Security-Key")).getBytes(StandardCharsets.UTF_8));
        }

        isOneLine();
    }

    @Test
    void areOneLineWhenTheyAreNoText() throws Exception {
        for (int i = 0; i < 3; i++) {
            post(new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});
        }

        isOneLine();
    }

    @Test
    void areOneLineWhenTheQueryOfThePageIsNotEncoded() throws Exception {
        for (int i = 0; i < 3; i++) {
            get("/?v-r=init&location=login&query=q%3D%25zz");
        }

        isOneLine();
    }

    private void isOneLine() {
        assertThat(written.list).noneMatch(it -> it.getLevel().isGreaterOrEqual(Level.ERROR));
        assertThat(written.list)
                .filteredOn(it -> it.getLoggerName().equals(Forgeries.class.getName()))
                .singleElement()
                .satisfies(it -> assertThat(it.getThrowableProxy()).isNull());
    }

    @Test
    void whoSendsOverTheConnectionOnWhichTheServerSpeaksIsHungUpOn() throws Exception {
        var ended = new CompletableFuture<Integer>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:" + port + "/VAADIN/push?v-uiId=0&v-pushId=" + of("Vaadin-Push-ID")
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-tracking-id=0&X-atmo-protocol=true"
                                + "&X-Atmosphere-Framework=3.1.5-javascript"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onClose(WebSocket it, int code, String reason) {
                                ended.complete(code);
                                return CompletableFuture.completedStage(null);
                            }
                        })
                .get(10, TimeUnit.SECONDS);

        socket.sendText("2000000000|" + "a".repeat(10_000), true).get(10, TimeUnit.SECONDS);
        assertThat(ended.get(10, TimeUnit.SECONDS)).isPositive();
    }

    private String of(String name) {
        var value = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void post(byte[] message) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }
}

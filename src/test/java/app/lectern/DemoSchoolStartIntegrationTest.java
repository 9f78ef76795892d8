package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lectern.mongo-uri=", "lectern.demo=true"})
@DirtiesContext
class DemoSchoolStartIntegrationTest {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("lectern.data", () -> folder);
    }

    @Autowired
    WebServerApplicationContext context;

    @Autowired
    StartUpBanner ready;

    @Test
    void listensOnTheLoopbackAddressAndSaysSo() {
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());

        assertThat(server.getTomcat().getConnector().getProperty("address")).hasToString("localhost/127.0.0.1");
        assertThat(ready.words()).contains("Reachable        from this machine only");
    }
}

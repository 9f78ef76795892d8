package app.lectern;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.base.WarmUpStep;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentChanged;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lectern.warm-up=1m")
@RecordApplicationEvents
class WarmUpIntegrationTest {

    @TestConfiguration
    static class Steps {

        private final Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        private final Set<String> opened = ConcurrentHashMap.newKeySet();
        private final AtomicInteger open = new AtomicInteger();

        @Bean
        VaadinServiceInitListener watchesPages() {
            return service -> service.getSource().addUIInitListener(created -> {
                open.incrementAndGet();
                created.getUI().addDetachListener(closed -> open.decrementAndGet());
                created.getUI()
                        .addAfterNavigationListener(
                                arrived -> opened.add(arrived.getLocation().getPath()));
            });
        }

        @Bean
        WarmUpStep looksWhetherItIsReady(Environment environment) {
            return () -> seen.add(readiness(environment.getRequiredProperty("local.server.port", Integer.class)));
        }

        @Bean
        WarmUpStep fails() {
            return () -> {
                throw new IllegalStateException("It does not work today");
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Steps own;

    @Autowired
    List<WarmUpStep> steps;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ApplicationEvents events;

    @Test
    void isReadyWhenAllIsWarmAndNotBeforeThoughAStepFails() {
        assertThat(own.seen).isNotEmpty().containsOnly(503);
        assertThat(readiness(port)).isEqualTo(200);
    }

    @Test
    void opensTheFirstPagesAndClosesThem() {
        assertThat(own.opened).containsExactlyInAnyOrder("", "courses", "login");
        assertThat(own.open).hasValue(0);
    }

    @Test
    void leavesNothingBehindAndTellsNobody() {
        var school = new School(mongo);
        Section section = school.lecture("1001", 30, 9);
        mongo.insert(Enrollment.none(new UserId(1), section.term()));
        Map<String, List<Document>> before = documents();

        steps.stream().filter(it -> !it.getClass().isSynthetic()).forEach(WarmUpStep::run);

        assertThat(documents()).isEqualTo(before);
        assertThat(events.stream(EnrollmentChanged.class)).isEmpty();
    }

    private Map<String, List<Document>> documents() {
        return mongo.getCollectionNames().stream().collect(toMap(it -> it, it -> mongo.findAll(Document.class, it)));
    }

    private static int readiness(int port) {
        try {
            var probe = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            return probe.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.signin.OneTimeLink.Purpose;
import app.lectern.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class OneTimeLinksIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    private final MongoTemplate mongo;

    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private final InstantSource time = () -> now;
    private final OneTimeLinks links;

    OneTimeLinksIntegrationTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        links = new OneTimeLinks(mongo, time.withZone(ZoneOffset.UTC));
    }

    @BeforeEach
    void nobody() {
        TestDatabase.clear(mongo);
    }

    @Test
    void isGoodOnceHoweverOftenSomebodyLooks() {
        String secret = links.make(ANA, Purpose.SIGN_IN).secret();

        assertThat(links.owner(secret)).contains(ANA);
        assertThat(links.owner(secret)).contains(ANA);
        assertThat(links.use(secret)).contains(ANA);
        assertThat(links.owner(secret)).isEmpty();
        assertThat(links.use(secret)).isEmpty();
    }

    @Test
    void oneOfTenWhoUseItAtOnceSucceeds() throws Exception {
        String secret = links.make(ANA, Purpose.SIGN_IN).secret();

        try (var requests = Executors.newFixedThreadPool(10)) {
            var outcomes = requests.invokeAll(IntStream.range(0, 10)
                    .mapToObj(i -> (Callable<Boolean>) () -> links.use(secret).isPresent())
                    .toList());

            assertThat(outcomes).extracting(Future::get).containsOnlyOnce(true).hasSize(10);
        }
    }

    @Test
    void isGoodForADayFromTheRegistrarAndForAnHourByMail() {
        String given = links.make(ANA, Purpose.SIGN_IN).secret();
        String mailed = links.make(ANA, Purpose.FORGOTTEN_PASSWORD).secret();

        now = now.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(links.owner(mailed)).contains(ANA);
        now = now.plusMillis(1);
        assertThat(links.owner(mailed)).isEmpty();
        assertThat(links.use(mailed)).isEmpty();
        assertThat(links.owner(given)).contains(ANA);
        now = now.plus(Duration.ofHours(23));
        assertThat(links.use(given)).isEmpty();
    }

    @Test
    void aNewOneEndsThoseOfTheSamePersonAndPurpose() {
        String old = links.make(ANA, Purpose.SIGN_IN).secret();
        String mailed = links.make(ANA, Purpose.FORGOTTEN_PASSWORD).secret();
        String other = links.make(BEN, Purpose.SIGN_IN).secret();

        String next = links.make(ANA, Purpose.SIGN_IN).secret();

        assertThat(links.owner(old)).isEmpty();
        assertThat(links.owner(next)).contains(ANA);
        assertThat(links.owner(mailed)).contains(ANA);
        assertThat(links.owner(other)).contains(BEN);
    }

    @Test
    void storesNothingThatCouldBeUsed() {
        String secret = links.make(ANA, Purpose.SIGN_IN).secret();

        assertThat(mongo.findAll(Document.class, "one_time_link").toString())
                .contains("SIGN_IN")
                .doesNotContain(secret);
    }
}

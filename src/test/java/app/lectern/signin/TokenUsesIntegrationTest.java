package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.base.UserId;
import app.lectern.storage.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class TokenUsesIntegrationTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    TokenUses uses;

    @Autowired
    MongoTemplate mongo;

    private final List<ApiToken> tokens = IntStream.range(0, 50)
            .mapToObj(i -> new ApiToken("hash" + i, new UserId(1), null, NOW, NOW.plusSeconds(60), null))
            .toList();

    @BeforeEach
    void store() {
        TestDatabase.clear(mongo);
        mongo.insertAll(tokens);
    }

    @RepeatedTest(5)
    void allUsesAreWrittenHoweverManyComeAtOnce() {
        try (var callers = Executors.newFixedThreadPool(8)) {
            tokens.forEach(it -> callers.execute(() -> uses.note(it, NOW)));
        }

        await().untilAsserted(() -> assertThat(mongo.findAll(ApiToken.class))
                .extracting(ApiToken::lastUsedAt)
                .hasSize(tokens.size())
                .containsOnly(NOW));
    }
}

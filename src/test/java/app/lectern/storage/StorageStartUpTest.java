package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.data.mongodb.core.MongoTemplate;

class StorageStartUpTest {

    private final ApplicationContextRunner lectern = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
            .withUserConfiguration(Room.class);

    @TempDir
    Path folder;

    @Test
    void usesTheEmbeddedEngineWithoutMongoUri() {
        lectern.withPropertyValues("lectern.data=" + folder).run(context -> {
            var storage = context.getBean(Storage.class);
            assertThat(storage.embedded()).isTrue();
            assertThat(storage.demo()).isTrue();
            assertThat(storage.connectionString()).startsWith("mongodb://").endsWith("/lectern");
            assertThat(context.getBean(MongoTemplate.class).getDb().getName()).isEqualTo("lectern");
        });
    }

    @Test
    void inventsNothingOnAMongoUri() {
        lectern.withPropertyValues("lectern.mongo-uri=" + TestDatabase.fresh())
                .run(context ->
                        assertThat(context.getBean(Storage.class).demo()).isFalse());
    }

    @Test
    void writesToTheMajorityAndReadsFromThePrimaryWhateverTheUriSays() {
        String uri = TestDatabase.fresh("w=1&journal=false&readPreference=secondaryPreferred");
        lectern.withPropertyValues("lectern.mongo-uri=" + uri).run(context -> {
            var database = context.getBean(MongoTemplate.class).getDb();
            assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
            assertThat(database.getReadPreference()).isEqualTo(ReadPreference.primary());
        });
    }

    @Test
    void waitsForTheDatabaseAsLongAsTheUriSays() {
        lectern.withPropertyValues("lectern.mongo-uri=" + TestDatabase.fresh())
                .run(context -> assertThat(patience(context)).isEqualTo(15_000));
        lectern.withPropertyValues("lectern.mongo-uri=" + TestDatabase.fresh("serverSelectionTimeoutMS=7000"))
                .run(context -> assertThat(patience(context)).isEqualTo(7_000));
    }

    private static long patience(ApplicationContext context) {
        var cluster = context.getBean(MongoClient.class).getClusterDescription();
        return cluster.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS);
    }

    @Test
    void refusesTheEmbeddedEngineInProduction() {
        assertRefusal(
                "lectern.production=true", it -> assertThat(it.getDescription()).contains("MONGO_URI is not set"));
        assertRefusal("lectern.dyno=web.1", it -> assertThat(it.getAction()).contains("Set MONGO_URI"));
    }

    @Test
    void refusesADatabaseThatDoesNotAnswer() {
        assertRefusal(
                "lectern.mongo-uri=mongodb://ann:secret@127.0.0.1:9/?serverSelectionTimeoutMS=300",
                it -> assertThat(it.getDescription())
                        .contains("The MongoDB at mongodb://ann@127.0.0.1:9/lectern does not answer")
                        .doesNotContain("secret"));
    }

    @Test
    void refusesWhatIsNoConnectionString() {
        assertRefusal("lectern.mongo-uri=it's/nonsense", it -> assertThat(it.getDescription())
                .contains("not a usable connection string"));
    }

    @Test
    void refusesAFolderInUse() {
        try (var other = EmbeddedEngine.in(folder)) {
            assertThat(other.connectionString()).isNotBlank();
            assertRefusal(
                    "lectern.data=" + folder, it -> assertThat(it.getAction()).contains("LECTERN_DATA"));
        }
    }

    private void assertRefusal(String property, ThrowingConsumer<FailureAnalysis> said) {
        lectern.withPropertyValues("lectern.data=" + folder, property).run(context -> {
            var failure = Objects.requireNonNull(context.getStartupFailure());
            assertThat(analysis(failure)).satisfies(said);
        });
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, ignored) -> {})
                .stream()
                .filter(StartUpFailures.class::isInstance)
                .map(analyzer -> Objects.requireNonNull(analyzer.analyze(failure)))
                .findFirst()
                .orElseThrow();
    }

    @Configuration
    @ComponentScan
    static class Room {

        @Bean
        RequiredIndex seats() {
            return RequiredIndex.uniqueWherePresent("enrollment", "seats");
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}

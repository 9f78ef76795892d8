package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.storage.TestDatabase;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class ProofTest {

    @AutoClose("destroy")
    private final SimpleMongoClientDatabaseFactory factory = new SimpleMongoClientDatabaseFactory(TestDatabase.fresh());

    private final MongoDatabase documents = factory.getMongoDatabase();
    private final Campus campus = Schools.narrow(new Random(1), 3, 4);

    @BeforeEach
    void school() {
        campus.store(documents);
    }

    @Test
    void nothingIsKeptOfARunWithoutBreach(@TempDir Path folder) {
        Proof.hold(Duration.ZERO, documents, this::evidence, folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theDocumentsOfABreachAreKept(@TempDir Path folder) {
        documents.getCollection("section").updateOne(new Document("_id", "2026FA-1000"), set("taken", 3));
        assertThatThrownBy(() -> Proof.hold(Duration.ZERO, documents, this::evidence, folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Section 2026FA-1000 says taken 3, but a recount gives 0")
                .hasMessageContaining(folder.toString());
        assertThat(folder.resolve("section.ndjson"))
                .content()
                .hasLineCount(campus.lessons().size())
                .contains("\"_id\": \"2026FA-1000\"");
        assertThat(Files.exists(folder.resolve("user.ndjson"))).isTrue();
    }

    private Evidence evidence(Snapshot snapshot) {
        return new Evidence(snapshot, new Ledger(), Chronicle.of(campus), Duration.ofSeconds(1));
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }
}

package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.storage.WritingProcess.Written;
import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineCrashTest {

    private static final int KILLS = 5;
    private static final int WRITES_BEFORE_KILL = 300;

    private final Map<String, Integer> acknowledged = new HashMap<>();

    @Test
    void keepsEveryAcknowledgedWriteWholeWhenKilled(@TempDir Path folder) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            try (var process = WritingProcess.on(folder, kill)) {
                remember(process.killAfter(WRITES_BEFORE_KILL + 37 * kill));
            }
            assertThat(acknowledged).hasSizeGreaterThan(kill * WRITES_BEFORE_KILL / 4);
            check(folder);
        }
    }

    private void remember(List<Written> writes) {
        writes.forEach(write -> acknowledged.merge(write.id(), write.version(), Math::max));
    }

    private void check(Path folder) {
        try (var engine = EmbeddedEngine.in(folder);
                var client = MongoClients.create(engine.connectionString())) {
            var collection = client.getDatabase("lectern").getCollection(WritingProcess.COLLECTION);
            Map<String, Integer> found = collection.find().into(new ArrayList<>()).stream()
                    .collect(Collectors.toMap(document -> document.getString("_id"), this::wholeVersion));
            assertThat(acknowledged)
                    .allSatisfy((id, version) ->
                            assertThat(found.getOrDefault(id, 0)).as(id).isGreaterThanOrEqualTo(version));
            found.keySet().forEach(id -> assertSeatIsTaken(collection, id));
        }
    }

    private int wholeVersion(Document document) {
        var versions = WritingProcess.PARTS.stream().map(document::getInteger).collect(Collectors.toSet());
        assertThat(versions).as(document.getString("_id")).hasSize(1).doesNotContainNull();
        return versions.iterator().next();
    }

    private void assertSeatIsTaken(MongoCollection<Document> collection, String id) {
        var rival = new Document("_id", "rival of " + id).append("seats", List.of(id + "#1"));
        assertThatThrownBy(() -> collection.insertOne(rival))
                .isInstanceOfAny(MongoWriteException.class, DuplicateKeyException.class);
    }
}

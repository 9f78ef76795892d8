package app.lectern.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineTest {

    private static final Document COURSE = new Document("_id", "CS101").append("title", "Algorithms");

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAcrossARestart() {
        withCourses(courses -> courses.insertOne(COURSE));
        withCourses(courses -> assertThat(courses.find()).containsExactly(COURSE));
    }

    @Test
    void keepsWhatAPipelineWrote() {
        withCourses(courses -> {
            courses.insertOne(COURSE);
            courses.aggregate(List.of(Aggregates.merge("copy"))).toCollection();
        });
        withDatabase(client -> assertThat(
                        client.getDatabase("lectern").getCollection("copy").find())
                .containsExactly(COURSE));
    }

    @Test
    void refusesAFolderThatAnotherEngineOfThisProcessHas() {
        try (var first = EmbeddedEngine.in(folder)) {
            assertThat(first.connectionString()).startsWith("mongodb://");
            assertThatThrownBy(() -> EmbeddedEngine.in(folder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(folder.toString());
        }
        withCourses(courses -> assertThat(courses.countDocuments()).isZero());
    }

    @Test
    void refusesAFolderThatAnotherProcessHas() throws Exception {
        try (var first = EmbeddedEngine.in(folder);
                var second = WritingProcess.on(folder, 0)) {
            assertThat(first.connectionString()).startsWith("mongodb://");
            assertThat(second.exitCode()).isNotZero();
        }
        assertThat(folder.resolve("errors-0.log")).content().contains(DataFolderInUse.class.getName());
    }

    @Test
    void compactsTheStoreAtStartUp() throws Exception {
        withCourses(courses -> {
            courses.insertOne(new Document("_id", "CS101").append("seats", 0));
            IntStream.range(0, 300).forEach(time -> courses.updateOne(eq("_id", "CS101"), inc("seats", 1)));
        });
        long grown = Files.size(folder.resolve("lectern.mv.db"));
        withCourses(courses ->
                assertThat(courses.find()).first().extracting("seats").isEqualTo(300));
        assertThat(Files.size(folder.resolve("lectern.mv.db"))).isLessThan(grown / 2);
    }

    @Test
    void losesNothingToAnInterruptedCompaction() throws Exception {
        withCourses(courses -> courses.insertOne(COURSE));
        Files.writeString(folder.resolve("lectern.mv.db.draft"), "half of a store");
        withCourses(courses -> assertThat(courses.find()).containsExactly(COURSE));
        assertThat(folder.resolve("lectern.mv.db.draft")).doesNotExist();
    }

    @Test
    void letsGoOfTheFolderWhenTheStoreCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("lectern.mv.db"), "not a store");
        assertThatThrownBy(() -> EmbeddedEngine.in(folder)).isNotInstanceOf(DataFolderInUse.class);
        Files.delete(folder.resolve("lectern.mv.db"));
        withCourses(courses -> assertThat(courses.countDocuments()).isZero());
    }

    private void withCourses(Consumer<MongoCollection<Document>> work) {
        withDatabase(client -> work.accept(client.getDatabase("lectern").getCollection("course")));
    }

    private void withDatabase(Consumer<MongoClient> work) {
        try (var engine = EmbeddedEngine.in(folder);
                var client = MongoClients.create(engine.connectionString())) {
            work.accept(client);
        }
    }
}

package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class StudentFactsIntegrationTest {

    private static final UserId ANA = new UserId(7);

    @Autowired
    private MongoTemplate mongo;

    @Test
    void areReadFromAPersonsDocument() {
        var hold = new Hold("h1", "Library fees", new UserId(1), Instant.parse("2026-10-01T12:00:00Z"));
        var facts = new StudentFacts(
                ANA,
                Classification.JUNIOR,
                List.of("Physics"),
                List.of(new CompletedCourse(new CourseId("COMP-131"), "A-", new TermId("2025FA"), "Jazz")),
                List.of("OXCP"),
                true,
                List.of(new CreditException(new TermId("2026FA"), 21)),
                List.of(hold));
        var stored = new Document();
        mongo.getConverter().write(facts, stored);

        assertThat(stored.getList("holds", Document.class).getFirst()).containsEntry("id", "h1");
        assertThat(read(stored.append("email", "ana@school.example").append("roles", List.of("STUDENT"))))
                .isEqualTo(facts);
    }

    @Test
    void areNoneWhereADocumentSaysNothing() {
        assertThat(read(new Document("user_id", 7))).isEqualTo(StudentFacts.of(ANA));
    }

    private StudentFacts read(Document document) {
        return mongo.getConverter().read(StudentFacts.class, document);
    }
}

package app.lectern.proof;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A school to run on, as it is before anybody registers.
 *
 * @param creditLimit how many credits a student may take
 * @param lessons the sections, all of one term
 * @param pupils the students
 */
record Campus(int creditLimit, List<Lesson> lessons, List<Pupil> pupils) {

    static final String TERM = "2026FA";
    static final int REGISTRAR = 1_000_000;

    /**
     * A student.
     *
     * @param classification as in {@code FROSH}; {@code null} when not known
     * @param completed the courses that they passed
     */
    record Pupil(int id, @Nullable String classification, List<String> completed) {

        private Document document() {
            var document = person(id, "STUDENT")
                    .append(
                            "completed",
                            completed.stream()
                                    .map(course -> new Document("courseID", course)
                                            .append("grade", "A")
                                            .append("term", "2025FA"))
                                    .toList());
            return classification == null ? document : document.append("classification", classification);
        }
    }

    /** The section itself and what else is taught of its course. */
    List<String> ofCourseOf(String section) {
        return lessons.stream()
                .filter(it -> it.id().equals(section))
                .flatMap(one -> lessons.stream().filter(it -> it.course().equals(one.course())))
                .map(Lesson::id)
                .toList();
    }

    /** What may be taken: sections that go together, or one that goes alone. */
    List<List<String>> bundles() {
        return lessons.stream().flatMap(this::bundlesFrom).toList();
    }

    private Stream<List<String>> bundlesFrom(Lesson first) {
        List<Lesson> partners = lessons.stream().filter(first::goesWith).toList();
        return partners.isEmpty()
                ? Stream.of(List.of(first.id()))
                : partners.stream()
                        .filter(it -> first.number().compareTo(it.number()) < 0)
                        .map(it -> List.of(first.id(), it.id()));
    }

    /** Puts it into an empty database, with a token for each. */
    void store(MongoDatabase database) {
        database.getCollection("term")
                .insertOne(new Document("_id", TERM)
                        .append("name", "Fall 2026")
                        .append("starts", "2020-01-01")
                        .append("ends", "2099-12-31")
                        .append("creditLimit", creditLimit)
                        .append("zone", "UTC"));
        database.getCollection("section").insertMany(sectionDocuments());
        database.getCollection("course").insertMany(courseDocuments());
        database.getCollection("user")
                .insertMany(Stream.concat(Stream.of(person(REGISTRAR, "ADMIN")), studentDocuments().stream())
                        .toList());
        database.getCollection("api_token")
                .insertMany(Stream.concat(Stream.of(REGISTRAR), pupils.stream().map(Pupil::id))
                        .map(Campus::tokenDocument)
                        .toList());
    }

    List<Document> sectionDocuments() {
        return lessons.stream().map(Lesson::document).toList();
    }

    List<Document> courseDocuments() {
        return lessons.stream().map(Lesson::courseDocument).distinct().toList();
    }

    List<Document> studentDocuments() {
        return pupils.stream().map(Pupil::document).toList();
    }

    private static Document person(int id, String role) {
        return new Document("user_id", id)
                .append("first_name", "First" + id)
                .append("last_name", "Last" + id)
                .append("email", "user" + id + "@lectern.example")
                .append("roles", List.of(role));
    }

    /** What lets somebody in. */
    static String token(int person) {
        return "proof-token-of-" + person;
    }

    private static Document tokenDocument(int person) {
        var now = Instant.now();
        return new Document("_id", sha256(token(person)))
                .append("user_id", person)
                .append("createdAt", Date.from(now))
                .append("expiresAt", Date.from(now.plus(Duration.ofDays(1))));
    }

    private static String sha256(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.lectern.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database as the tutorial application leaves it behind, with all that can be wrong in one. */
class TutorialDatabase {

    private static final Map<String, List<Document>> CONTENT = Map.of(
            "user",
            List.of(
                    user(1, "Ada@Uta.example").append("password", "pbkdf2:sha256:1000$salt$" + "0f".repeat(32)),
                    user(2.0, "ben@uta.example").append("password", "letmein"),
                    user("3", " Chiara@uta.example"),
                    user(7, "ADA@uta.example"),
                    user(8, "dora@uta.example"),
                    user(8, "dora@uta.example"),
                    new Document("user_id", 9).append("first_name", "Eve"),
                    new Document("email", "FRED@uta.example")
                            .append("first_name", "Fred")
                            .append("last_name", "Fo")),
            "course",
            List.of(
                    course("1111", "PHP 101", 3, "Fall, Spring"),
                    course(2222, "Java 1", 4.0, "Spring"),
                    course("CS 101", "Programming", 3, "Summer"),
                    course("CS-101", "Programming, again", "3", null),
                    course("CS/101", "Programming, a third time", 3, "fall"),
                    course("1111", "PHP 101 twice", 3, "Fall"),
                    new Document("title", "A course without an id"),
                    course("ART/1", "Colours", 2, "Fall"),
                    new Document("courseID", "MATH-1").append("title", "Sums")),
            "enrollment",
            List.of(
                    enrollment(1, "1111"),
                    enrollment(1, 2222),
                    enrollment(1, "CS 101"),
                    enrollment(2, "1111"),
                    enrollment(2, "1111"),
                    enrollment(3.0, "CS/101"),
                    enrollment(8, "MATH-1"),
                    enrollment(8, "ART/1"),
                    enrollment(4711, "1111"),
                    enrollment(1, "9999"),
                    new Document("user_id", 1)));

    private TutorialDatabase() {}

    private static Document user(Object number, String email) {
        return new Document("user_id", number)
                .append("first_name", "First")
                .append("last_name", "Last")
                .append("email", email);
    }

    private static Document course(Object id, String title, Object credits, @Nullable String term) {
        return new Document("courseID", id)
                .append("title", title)
                .append("description", "About " + title)
                .append("credits", credits)
                .append("term", term);
    }

    private static Document enrollment(Object user, Object course) {
        return new Document("user_id", user).append("courseID", course);
    }

    /** Leaves nothing in the database but this; the documents have the same ids every time. */
    static void fill(MongoTemplate mongo) {
        mongo.getCollectionNames().forEach(mongo::dropCollection);
        CONTENT.forEach(
                (collection, documents) -> mongo.getCollection(collection).insertMany(numbered(collection, documents)));
    }

    private static List<Document> numbered(String collection, List<Document> documents) {
        return IntStream.range(0, documents.size())
                .mapToObj(i -> withId(id(collection, i + 1), documents.get(i)))
                .toList();
    }

    private static Document withId(ObjectId id, Document content) {
        var document = new Document("_id", id);
        document.putAll(content);
        return document;
    }

    private static ObjectId id(String collection, int number) {
        return new ObjectId(1_600_000_000 + number, collection.length());
    }
    /** All that stands in the database, but for when it was done and how often it was tried. */
    static Map<String, List<Document>> content(MongoTemplate mongo) {
        var content = new TreeMap<String, List<Document>>();
        Stream.of(
                        "user",
                        "course",
                        "course_before_upgrade",
                        "section",
                        "term",
                        "enrollment",
                        "enrollment_before_upgrade",
                        "upgrade",
                        "upgrade_finding")
                .forEach(collection -> content.put(collection, documents(mongo, collection)));
        return content;
    }

    private static List<Document> documents(MongoTemplate mongo, String collection) {
        return mongo.getCollection(collection).find().sort(new Document("_id", 1)).into(new ArrayList<>()).stream()
                .peek(document -> List.of("at", "runs", "finishedAt").forEach(document::remove))
                .toList();
    }
}

package app.lectern.proof;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
     * A section; it meets once a week, for an hour.
     *
     * @param requires a course that must be done with before; {@code null} when none
     * @param group for whom the first seats are kept; {@code null} when for nobody
     * @param kept how many
     */
    record Lesson(
            String number,
            String course,
            int credits,
            int capacity,
            DayOfWeek day,
            int hour,
            @Nullable String requires,
            @Nullable String group,
            int kept) {

        static Lesson of(int number, int capacity, DayOfWeek day, int hour) {
            return new Lesson(Integer.toString(1000 + number), "COMP-" + number, 4, capacity, day, hour, null, null, 0);
        }

        String id() {
            return TERM + "-" + number;
        }

        Lesson ofCourse(String other) {
            return new Lesson(number, other, credits, capacity, day, hour, requires, group, kept);
        }

        Lesson requiring(String other) {
            return new Lesson(number, course, credits, capacity, day, hour, other, group, kept);
        }

        Lesson keeping(int seats, String forWhom) {
            return new Lesson(number, course, credits, capacity, day, hour, requires, forWhom, seats);
        }

        private Document document() {
            String title = "Course " + course;
            return new Document("_id", id())
                    .append("courseID", course)
                    .append("term", TERM)
                    .append("component", "LECTURE")
                    .append("credits", credits)
                    .append("capacity", capacity)
                    .append("reserved", reserved())
                    .append("meetings", List.of(meeting()))
                    .append("instructors", List.of())
                    .append("status", "OPEN")
                    .append("taken", 0)
                    .append("waiting", 0)
                    .append("listing", listing(title))
                    .append("version", 0L);
        }

        private List<Document> reserved() {
            return group == null ? List.of() : List.of(new Document("group", group).append("seats", kept));
        }

        private Document meeting() {
            return new Document("days", List.of(day.name()))
                    .append("start", LocalTime.of(hour, 0).toString())
                    .append("end", LocalTime.of(hour + 1, 0).toString())
                    .append("from", "2026-08-24")
                    .append("to", "2026-12-11");
        }

        private Document listing(String title) {
            return new Document("title", title)
                    .append("credits", credits)
                    .append("subject", "COMP")
                    .append("text", (course + " " + title).toLowerCase(Locale.ROOT))
                    .append("key", course.replace("-", "").toLowerCase(Locale.ROOT))
                    .append("seatsLeft", capacity);
        }

        private Document courseDocument() {
            var document = new Document("courseID", course)
                    .append("title", "Course " + course)
                    .append("description", "About " + course)
                    .append("credits", credits)
                    .append("subject", "COMP")
                    .append("corequisites", List.of());
            return requires == null
                    ? document
                    : document.append("prerequisites", new Document("type", "course").append("course", requires));
        }
    }

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
        database.getCollection("course")
                .insertMany(
                        lessons.stream().map(Lesson::courseDocument).distinct().toList());
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

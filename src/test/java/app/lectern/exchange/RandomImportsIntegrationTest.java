package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.ImportReport.Verdict;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.context.support.WithMockUser;

/** Whatever files hold and whatever is stored: rows by the hundred come out as if each were taken by itself. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class RandomImportsIntegrationTest {

    private static final int FILES = 4;

    @Autowired
    private ImportService imports;

    @Autowired
    private MongoTemplate mongo;

    private final Map<Object, Document> expected = new TreeMap<>();

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 150", "2, 40, 300", "3, 300, 400", "4, 1200, 1300"})
    void peopleComeOutAsRowByRow(long seed, int numbers, int rows) {
        var random = new Random(seed);
        for (int number = 1; number < numbers; number += 7) {
            new TestPeople(mongo).add(number, Role.STUDENT, null);
            expected.put(
                    number,
                    person(number, "First" + number, "user" + number + "@lectern.example")
                            .append("last_name", "Last" + number)
                            .append("own", true));
        }
        for (int file = 0; file < FILES; file++) {
            List<Object> people =
                    Stream.generate(() -> person(random, numbers)).limit(rows).toList();

            assertVerdicts(ImportKind.USER, people, this::takePerson);
        }
        assertThat(stored("user", "user_id", "first_name", "last_name", "email"))
                .isEqualTo(expected("first_name", "last_name", "email"));
    }

    private static Object person(Random random, int numbers) {
        int number = 1 + random.nextInt(numbers);
        int address = random.nextInt(4) > 0 ? number : 1 + random.nextInt(numbers);
        return switch (random.nextInt(20)) {
            case 0 -> 17;
            case 1 -> person(number, "", "a@b.example");
            case 2 -> person(number, "A", "nowhere");
            case 3 -> person(number, "A", "a@b.example").append("user_id", "x");
            default -> person(number, "A" + random.nextInt(2), "user" + address + "@lectern.example");
        };
    }

    private static Document person(int number, String firstName, String email) {
        return new Document("user_id", number)
                .append("first_name", firstName)
                .append("last_name", "B")
                .append("email", email);
    }

    private Verdict takePerson(Document row) {
        Object number = row.get("user_id");
        if (!(number instanceof Integer)
                || row.getString("first_name").isEmpty()
                || !row.getString("email").contains("@")
                || isOfAnother(row)) {
            return REJECTED;
        }
        return take(number, row, expected.get(number));
    }

    private boolean isOfAnother(Document row) {
        return expected.entrySet().stream()
                .anyMatch(it -> it.getKey().equals(row.get("user_id"))
                        ? it.getValue().containsKey("own")
                        : Objects.equals(it.getValue().get("email"), row.get("email")));
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 150", "2, 60, 300", "3, 300, 400", "4, 1500, 1300"})
    void coursesComeOutAsRowByRow(long seed, int numbers, int rows) {
        var random = new Random(seed);
        for (int file = 0; file < FILES; file++) {
            changeOneElsewhere(file);
            List<Object> courses =
                    Stream.generate(() -> course(random, numbers)).limit(rows).toList();
            List<Row> rehearsed = report(ImportKind.COURSE, courses, true).rows();

            assertThat(assertVerdicts(ImportKind.COURSE, courses, this::takeCourse))
                    .isEqualTo(rehearsed);
        }
        assertThat(stored("course", "courseID", "title", "credits", "subject"))
                .isEqualTo(expected("title", "credits", "subject"));
    }

    private void changeOneElsewhere(int file) {
        expected.values().stream().findFirst().ifPresent(course -> {
            course.append("title", "Changed " + file);
            mongo.updateFirst(
                    query(where("courseID").is(course.get("courseID"))),
                    Update.update("title", "Changed " + file),
                    "course");
        });
    }

    private static Object course(Random random, int numbers) {
        var course = new Document("courseID", "COMP-" + (1 + random.nextInt(numbers)))
                .append("title", "Course " + random.nextInt(2))
                .append("credits", 3);
        return switch (random.nextInt(16)) {
            case 0 -> "COMP-1";
            case 1 -> course.append("credits", "many");
            case 2 -> course.append("title", "");
            case 3 -> course.append("courseID", "");
            case 4 -> course.append("subject", "ART");
            default -> course;
        };
    }

    private Verdict takeCourse(Document row) {
        if (row.getString("title").isEmpty()
                || row.getString("courseID").isEmpty()
                || !(row.get("credits") instanceof Integer)) {
            return REJECTED;
        }
        Document before = expected.get(row.get("courseID"));
        var after = new Document("subject", before == null ? "COMP" : before.get("subject"));
        after.putAll(row);
        return take(row.getString("courseID"), after, before);
    }

    private Verdict take(Object key, Document row, @Nullable Document before) {
        expected.put(key, new Document(row));
        if (before == null) {
            return CREATED;
        }
        return row.equals(before) ? UNCHANGED : UPDATED;
    }

    /** What the report says of each row, after it was found to be what taking each by itself comes to. */
    private List<Row> assertVerdicts(ImportKind kind, List<Object> rows, Function<Document, Verdict> take) {
        var verdicts = new ArrayList<Verdict>();
        rows.forEach(row -> verdicts.add(row instanceof Document it ? take.apply(it) : REJECTED));
        List<Row> told = report(kind, rows, false).rows();
        assertThat(told).extracting(Row::verdict).isEqualTo(verdicts);
        return told;
    }

    private ImportReport report(ImportKind kind, List<Object> rows, boolean dryRun) {
        String lines = rows.stream()
                .map(row -> row instanceof Document it ? it.toJson() : "\"" + row + "\"")
                .collect(joining("\n"));
        var file = new ImportFile("rows.json", lines.getBytes(StandardCharsets.UTF_8));
        return imports.importFiles(kind, new ImportRequest(null, List.of(file), dryRun, false, Locale.ENGLISH));
    }

    private Map<Object, List<Object>> stored(String collection, String key, String... fields) {
        var stored = new TreeMap<Object, List<Object>>();
        mongo.findAll(Document.class, collection)
                .forEach(it -> stored.put(Objects.requireNonNull(it.get(key)), of(it, fields)));
        return stored;
    }

    private Map<Object, List<Object>> expected(String... fields) {
        var told = new TreeMap<Object, List<Object>>();
        expected.forEach((key, it) -> told.put(key, of(it, fields)));
        return told;
    }

    private static List<Object> of(Document document, String... fields) {
        return Stream.of(fields).<Object>map(document::get).toList();
    }
}

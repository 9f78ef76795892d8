package app.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.base.TermId;
import app.lectern.base.UnseenCharacters;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark.Kind;
import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class UnseenCharactersIntegrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> UNSEEN = List.of("\u202E", "\u2066", "\u0000", "\u0007", "\u0080", "\u0099");

    @Autowired
    ImportService imports;

    @Autowired
    MongoTemplate mongo;

    private final Random random = new Random(4711);

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void rowsWithThemAreRejectedAndTheFieldIsNamed() {
        assertThat(reasons(ImportKind.USER, user("M\u202Eaya", "Okafor"), user("Maya", "Oka\u0080for")))
                .containsExactly(
                        Remark.of(Kind.FIELD_NOT_PLAIN, "first_name"), Remark.of(Kind.FIELD_NOT_PLAIN, "last_name"));
        assertThat(reasons(
                        ImportKind.COURSE,
                        course("Life\nand more", ""),
                        course("Life", "All\u2066 of it"),
                        course("Li\u0000fe", "")))
                .containsExactly(
                        Remark.of(Kind.FIELD_NOT_PLAIN, "title"),
                        Remark.of(Kind.FIELD_NOT_PLAIN, "description"),
                        Remark.of(Kind.FIELD_NOT_PLAIN, "title"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void descriptionsHaveLinesAndTabsBecomeSpaces() {
        assertThat(reasons(ImportKind.COURSE, course("Life", "One\n\ttwo"))).isEmpty();
        assertThat(mongo.findAll(Document.class, "course").getFirst().getString("description"))
                .isEqualTo("One\n two");
    }

    @Test
    void aSemesterIsImportedWithoutThemAndTheReportSaysSo() {
        var report = semester(this::odd);

        assertThat(report.rows()).noneMatch(row -> row.verdict() == ImportReport.Verdict.REJECTED);
        assertThat(report.remarks())
                .contains(
                        Remark.of(Kind.UNSEEN_LEFT_OUT, "catalog.json", 2),
                        Remark.of(Kind.UNSEEN_LEFT_OUT, "courses.json", 3),
                        Remark.of(Kind.UNSEEN_LEFT_OUT, "prerequisites.json", 1));
        assertThat(mongo.getCollection("section").countDocuments()).isOne();
        assertThat(stored()).isNotEmpty().noneMatch(UnseenCharacters::inLine);
    }

    @Test
    void aTermIsNotNamedWithThem() {
        var term = new ImportTerm(new TermId("2026FA"), "Fa\u202Ell", null, null, null);

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> imports.importFiles(
                        ImportKind.QUACS,
                        new ImportRequest(term, semesterFiles(it -> it), false, false, Locale.ENGLISH)))
                .satisfies(refused -> assertThat(refused.reason().kind()).isEqualTo(Kind.TERM_NAME_NOT_PLAIN));
    }

    private String odd(String text) {
        int at = 1 + random.nextInt(text.length() - 1);
        return new StringBuilder(text)
                .insert(at, UNSEEN.get(random.nextInt(UNSEEN.size())))
                .toString();
    }

    private ImportReport semester(UnaryOperator<String> odd) {
        var term = new ImportTerm(new TermId("2026FA"), null, null, null, null);
        return imports.importFiles(
                ImportKind.QUACS, new ImportRequest(term, semesterFiles(odd), false, false, Locale.ENGLISH));
    }

    private static List<ImportFile> semesterFiles(UnaryOperator<String> odd) {
        var slot = new Document("days", List.of("M"))
                .append("instructor", odd.apply("Ada Lovelace"))
                .append("location", odd.apply("Fowler 302"))
                .append("timeStart", 900)
                .append("timeEnd", 955)
                .append("dateStart", "8/24")
                .append("dateEnd", "11/20");
        var section = new Document("crn", 1001)
                .append("sec", "01")
                .append("credMin", 4)
                .append("credMax", 4)
                .append("cap", 30)
                .append("act", 0)
                .append("timeslots", List.of(slot));
        var course = new Document("id", "BIO-101")
                .append("title", odd.apply("Something else"))
                .append("sections", List.of(section));
        var subject = new Document("name", "Biology").append("code", "BIO").append("courses", List.of(course));
        var entry = new Document("name", odd.apply("Life\nand more")).append("description", odd.apply("All of it"));
        var group = new Document("reservedFor", odd.apply("First years"))
                .append("max", 5)
                .append("open", 5);
        return List.of(
                file("courses.json", List.of(subject)),
                file("catalog.json", new Document("BIO-101", entry)),
                file("prerequisites.json", new Document("1001", new Document("reserved", List.of(group)))));
    }

    private List<Remark> reasons(ImportKind kind, Document... rows) {
        var report = imports.importFiles(
                kind, new ImportRequest(null, List.of(file("rows.json", List.of(rows))), false, false, Locale.ENGLISH));
        return report.rows().stream()
                .map(Row::reason)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Document user(String first, String last) {
        return new Document("user_id", 1)
                .append("first_name", first)
                .append("last_name", last)
                .append("email", "maya@school.example");
    }

    private static Document course(String title, String description) {
        return new Document("courseID", "BIO-101")
                .append("title", title)
                .append("description", description)
                .append("credits", 4);
    }

    private static ImportFile file(String name, Object content) {
        return new ImportFile(name, JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }

    /** Every text that is stored. */
    private List<String> stored() {
        return Stream.of("term", "course", "section", "user")
                .flatMap(collection -> mongo.findAll(Document.class, collection).stream())
                .flatMap(UnseenCharactersIntegrationTest::texts)
                .toList();
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Document document -> document.values().stream().flatMap(UnseenCharactersIntegrationTest::texts);
            case List<?> list -> list.stream().flatMap(UnseenCharactersIntegrationTest::texts);
            case null, default -> Stream.of();
        };
    }
}

package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Whatever is imported, and in whatever order: each term says what its own files say. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class ImportedEditionsIntegrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ImportService imports;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    /** A semester's files and the term they are of. */
    private record Semester(ImportTerm term, List<ImportFile> files) {

        JsonNode file(String name) {
            return files.stream()
                    .filter(it -> it.name().equals(name))
                    .map(it -> JSON.readTree(RealData.content(it)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aTermOfTwoCollegesSaysWhatItsFilesSay() {
        var early = new Semester(term("2021FA", 2021, 8), RealData.semester());
        var late = new Semester(term("2024FA", 2024, 8), RealData.semesterInTheLaterLayout());

        imported(late);
        imported(early);
        assertSaysWhatItsFilesSay(early);
        assertSaysWhatItsFilesSay(late);

        assertThat(imported(late).counts()).containsEntry(UPDATED, 0).containsEntry(REJECTED, 0);
        assertThat(imported(early).counts()).containsEntry(UPDATED, 0).containsEntry(REJECTED, 0);
        assertSaysWhatItsFilesSay(late);
    }

    @Test
    void theSmallerOneFirstIsTheSame() {
        var early = new Semester(term("2021FA", 2021, 8), RealData.semester());
        var late = new Semester(term("2024FA", 2024, 8), RealData.semesterInTheLaterLayout());

        imported(early);
        imported(late);

        assertSaysWhatItsFilesSay(early);
        assertSaysWhatItsFilesSay(late);
        assertThat(imported(early).counts()).containsEntry(UPDATED, 0);
    }

    @Test
    void anotherTermsImportChangesNothing() {
        var spring = new Semester(term("2027SP", 2027, 1), RealData.smallSemester("edition-spring"));
        var fall = new Semester(term("2027FA", 2027, 8), RealData.smallSemester("edition-fall"));
        for (Semester each : List.of(spring, fall, spring, spring, fall)) {
            imported(each);
        }

        assertSaysWhatItsFilesSay(spring);
        assertSaysWhatItsFilesSay(fall);
        assertThat(catalog.course(new CourseId("MV-1")).orElseThrow().editions())
                .extracting(it -> it.since() == null ? "" : it.since().term().value())
                .containsExactly("", "2027FA");
    }

    @Test
    void aSemesterIsTakenBackAndTheOtherOneStays() {
        var early = new Semester(term("2021FA", 2021, 8), TestFiles.semester());
        var late = new Semester(term("2024FA", 2024, 8), TestFiles.semesterInTheLaterLayout());
        imported(early);
        List<Document> before = mongo.findAll(Document.class, "course");
        imported(late);

        TakenBack done = imports.takeBack(imports.past(1).getFirst().id());

        assertThat(done.kept()).isEmpty();
        assertThat(mongo.findAll(Document.class, "course"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(catalog.terms()).extracting(Term::id).containsExactly(new TermId("2021FA"));
        assertSaysWhatItsFilesSay(early);
    }

    /** Two to four terms of a dozen courses, of which every second says the same in some. */
    @RepeatedTest(12)
    void inAnyOrderAndAnyNumberOfTimes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Semester> semesters = semesters(random);
        var order = new ArrayList<>(semesters);
        order.addAll(semesters);
        order.addAll(semesters);
        Collections.shuffle(order, random);
        var seen = new HashSet<Semester>();
        for (Semester each : order) {
            ImportReport report = imported(each);
            if (!seen.add(each)) {
                assertThat(report.counts())
                        .as("%s again, seed %s", each.term(), repetition)
                        .containsEntry(UPDATED, 0);
            }
            seen.forEach(this::assertSaysWhatItsFilesSay);
        }
    }

    private static List<Semester> semesters(Random random) {
        var semesters = new ArrayList<Semester>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            var courses = JSON.createArrayNode();
            var catalog = JSON.createObjectNode();
            for (int number = 1; number <= 12; number++) {
                String title = "Title " + random.nextInt(2);
                int credits = 3 + random.nextInt(2);
                if (random.nextInt(4) > 0) {
                    catalog.putObject("XX-" + number)
                            .put("subj", "XX")
                            .put("crse", String.valueOf(number))
                            .put("name", title)
                            .put("description", "About " + random.nextInt(2));
                    if (random.nextBoolean()) {
                        addCourse(courses, number, title, credits);
                    }
                }
            }
            semesters.add(new Semester(
                    term("20" + (20 + i) + "FA", 2020 + i, 8),
                    List.of(
                            new ImportFile("courses.json", JSON.writeValueAsBytes(courses)),
                            new ImportFile("catalog.json", JSON.writeValueAsBytes(catalog)),
                            new ImportFile("prerequisites.json", "{}".getBytes()))));
        }
        return semesters;
    }

    private static void addCourse(ArrayNode courses, int number, String title, int credits) {
        var course = courses.addObject()
                .put("code", "XX")
                .put("name", "X")
                .putArray("courses")
                .addObject();
        course.put("id", "XX-" + number).put("title", title).put("subj", "XX").put("crse", String.valueOf(number));
        course.putArray("sections")
                .addObject()
                .put("crn", 1000 + number)
                .put("subj", "XX")
                .put("crse", String.valueOf(number))
                .put("sec", "01")
                .put("title", title)
                .put("credMin", credits)
                .put("credMax", credits)
                .put("cap", 20)
                .put("act", 0)
                .putArray("timeslots");
    }

    private ImportReport imported(Semester semester) {
        return imports.importFiles(
                ImportKind.QUACS, new ImportRequest(semester.term(), semester.files(), false, false, Locale.ENGLISH));
    }

    private void assertSaysWhatItsFilesSay(Semester semester) {
        Term term = catalog.term(semester.term().id()).orElseThrow();
        semester.file("catalog.json").properties().forEach(entry -> {
            Course course = catalog.course(courseId(entry.getKey()), term).orElseThrow();
            assertThat(plain(course.title())).as(entry.getKey()).isEqualTo(plain(entry.getValue(), "name"));
            assertThat(plain(course.description())).isEqualTo(plain(entry.getValue(), "description"));
        });
        Map<String, Section> sections = new HashMap<>();
        mongo.findAll(Section.class).stream()
                .filter(it -> it.term().equals(term.id()))
                .forEach(it -> sections.put(it.id().number(), it));
        Set<String> known = new HashSet<>(sections.keySet());
        for (JsonNode subject : semester.file("courses.json")) {
            for (JsonNode course : subject.path("courses")) {
                for (JsonNode said : course.path("sections")) {
                    assertSectionSays(
                            requireNonNull(sections.get(said.path("crn").asString())), said);
                    known.remove(said.path("crn").asString());
                }
            }
        }
        assertThat(known).isEmpty();
    }

    private static void assertSectionSays(Section section, JsonNode said) {
        assertThat(section.worth())
                .as("credits of %s", section.id())
                .isEqualTo(said.path("credMin").asDecimal().intValueExact());
        assertThat(section.capacity()).isEqualTo(said.path("cap").asInt());
    }

    private static CourseId courseId(String key) {
        return new CourseId(key.strip().replaceAll("[\\s\\u00A0]+", "-"));
    }

    private static String plain(JsonNode entry, String field) {
        return plain(entry.path(field).asString(""));
    }

    /** What can't be seen is left out, which is told. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\s]]", "")
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static ImportTerm term(String id, int year, int month) {
        return new ImportTerm(
                new TermId(id), null, LocalDate.of(year, month, 1), LocalDate.of(year, month + 4, 20), ZoneOffset.UTC);
    }
}

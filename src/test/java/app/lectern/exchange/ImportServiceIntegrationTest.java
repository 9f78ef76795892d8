package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark.Kind;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class ImportServiceIntegrationTest {

    private static final TermId FALL = new TermId("2021FA");
    private static final int COURSES = TestFiles.COURSES;
    private static final int SECTIONS = TestFiles.SECTIONS;

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

    @Test
    void importsASemesterOnce() {
        ImportReport first = semester(false);

        assertThat(first.counts())
                .isEqualTo(Map.of(CREATED, COURSES + SECTIONS, UPDATED, 0, UNCHANGED, 0, REJECTED, 0));
        assertThat(mongo.estimatedCount("course")).isEqualTo(COURSES);
        assertThat(mongo.estimatedCount("section")).isEqualTo(SECTIONS);
        assertThat(catalog.term(FALL)).hasValueSatisfying(term -> {
            assertThat(term.name()).isEqualTo("Fall 2021");
            assertThat(term.starts()).isEqualTo(LocalDate.of(2021, 8, 24));
            assertThat(term.ends()).isEqualTo(LocalDate.of(2021, 11, 20));
        });
        List<Document> before = everything();

        assertThat(semester(false).counts())
                .isEqualTo(Map.of(CREATED, 0, UPDATED, 0, UNCHANGED, COURSES + SECTIONS, REJECTED, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void tellsEveryOddityOfASemester() {
        ImportReport report = semester(true);

        assertThat(everything()).isEmpty();
        assertThat(report.counts()).containsEntry(CREATED, COURSES + SECTIONS).containsEntry(REJECTED, 0);
        assertThat(Oddities.of(report))
                .containsOnly(
                        entry(Kind.COREQUISITE_ITSELF, 1L),
                        entry(Kind.COREQUISITE_UNKNOWN, 1L),
                        entry(Kind.CREDITS_DIFFER, 2L),
                        entry(Kind.CREDITS_RANGE, 1L),
                        entry(Kind.CREDITS_UNKNOWN, 9L),
                        entry(Kind.DAYS_WITHOUT_TIME, 5L),
                        entry(Kind.FILED_UNDER, 1L),
                        entry(Kind.LECTURE_UNKNOWN, 1L),
                        entry(Kind.MORE_STUDENTS_THAN_SEATS, 21L),
                        entry(Kind.NOT_IN_CATALOG, 2L),
                        entry(Kind.NO_MEETING_TIME, 17L),
                        entry(Kind.PREREQUISITES_DIFFER, 2L),
                        entry(Kind.PREREQUISITE_TEST, 3L),
                        entry(Kind.PREREQUISITE_UNKNOWN, 2L),
                        entry(Kind.PREREQUISITE_UNTYPED, 6L),
                        entry(Kind.RESERVED_OVERDRAWN, 2L),
                        entry(Kind.RESERVED_WITHOUT_SEATS, 1L),
                        entry(Kind.TITLES_DIFFER, 1L),
                        entry(Kind.TITLE_CUT, 2L));
        assertThat(report.remarks())
                .extracting(Remark::kind)
                .containsExactly(
                        Kind.TERM_CREATED,
                        Kind.SCHOOLS_NOT_IMPORTED,
                        Kind.FIELD_NOT_IMPORTED,
                        Kind.PLACES_NOT_IMPORTED);
    }

    @Test
    void bundlesLecturesWithTheirLaboratories() {
        semester(false);

        List<Section> sections = catalog.sectionsOf(FALL, new CourseId("CODE-131"));
        assertThat(sections).hasSize(6);
        Section lab = catalog.section(SectionId.of("2021FA-1029")).orElseThrow();
        assertThat(lab.component()).isEqualTo(Component.LAB);
        assertThat(lab.belongsTo()).isEqualTo(SectionId.of("2021FA-1027"));
        assertThat(lab.credits()).isZero();
        assertThat(lab.title()).isEqualTo("Foundations of Computing Laboratory");
        Section lecture = catalog.section(SectionId.of("2021FA-1027")).orElseThrow();
        assertThat(lecture.component()).isEqualTo(Component.LECTURE);
        assertThat(lecture.title()).isNull();
        assertThat(lecture.credits()).isNull();
        assertThat(lecture.reserved()).hasSize(1);
        assertThat(lecture.meetings()).singleElement().satisfies(meeting -> assertThat(meeting.days())
                .isSubsetOf(DayOfWeek.values()));
        assertThat(catalog.count(SectionFilter.all(FALL).withSearch("code131"))).isEqualTo(6);
    }

    @Test
    void importsTheTutorialsCourses() {
        ImportFile file = TestFiles.tutorial("courses.json");

        assertThat(courses(false, file).counts()).containsEntry(CREATED, 5);
        assertThat(courses(false, file).counts()).containsEntry(UNCHANGED, 5);
        assertThat(catalog.course(new CourseId("1111"))).hasValueSatisfying(course -> {
            assertThat(course.title()).isEqualTo("PHP 101");
            assertThat(course.term()).isEqualTo("Fall, Spring");
            assertThat(course.credits()).isEqualTo(3);
        });
    }

    @Test
    void storesGoodRowsNextToBadOnes() {
        ImportFile file = file("""
                {"_id":{"$oid":"5f1b0a2e8f1c4b2d9c3e7a01"},"courseID":"1","title":"One","credits":{"$numberInt":"3"}}
                {"courseID":"2","title":"Two","credits":"three"}
                {"courseID":"3","title":"Three",
                {"courseID":"4","title":"Four","credits":-1}
                {"title":"Five","credits":1}
                [1]

                {"courseID":"1","title":"Uno","credits":3}
                """);

        ImportReport report = courses(false, file);

        assertThat(report.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4, 5, 6, 8);
        assertThat(report.rows())
                .extracting(Row::verdict)
                .containsExactly(CREATED, REJECTED, REJECTED, REJECTED, REJECTED, REJECTED, UPDATED);
        assertThat(report.rows().stream().flatMap(row -> Stream.ofNullable(row.reason())))
                .extracting(Remark::kind)
                .containsExactly(
                        Kind.FIELD_NOT_A_WHOLE_NUMBER,
                        Kind.ROW_NOT_JSON,
                        Kind.FIELD_OUT_OF_RANGE,
                        Kind.FIELD_MISSING,
                        Kind.ROW_NOT_AN_OBJECT);
        assertThat(catalog.course(new CourseId("1")))
                .hasValueSatisfying(course -> assertThat(course.title()).isEqualTo("Uno"));
    }

    @Test
    void refusesAFileThatIsNoJsonAndSaysWhere() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> courses(false, file("[\n  {\"courseID\": \"1\",\n  oops\n]")))
                .satisfies(e -> {
                    assertThat(e.reason().kind()).isEqualTo(Kind.FILE_NOT_JSON);
                    assertThat(e.reason().details()).startsWith("courses.json", "3");
                });
    }

    @Test
    void storesNoLetterThatIsNotInTheFile() {
        String rows =
                "{\"user_id\":91,\"first_name\":\"Jörg\",\"last_name\":\"Grün\",\"email\":\"j@school.example\"}\n";
        Charset windows = Charset.forName("windows-1252");
        var strange = new ImportFile("user.ndjson", rows.getBytes(windows));

        assertThatExceptionOfType(NotInEncoding.class).isThrownBy(() -> users(false, strange));
        assertThat(mongo.estimatedCount("user")).isZero();

        assertThat(users(false, strange.otherwiseIn(windows)).counts()).containsEntry(CREATED, 1);
        for (Charset unicode : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            var file = new ImportFile("user.ndjson", rows.getBytes(unicode));
            assertThat(users(false, file).counts()).containsEntry(UNCHANGED, 1);
            assertThat(users(false, file.otherwiseIn(windows)).counts()).containsEntry(UNCHANGED, 1);
        }
        assertThat(mongo.findOne(query(where("user_id").is(91)), Document.class, "user"))
                .containsEntry("first_name", "Jörg")
                .containsEntry("last_name", "Grün");
    }

    @Test
    void keepsWhatADocumentDoesNotSay() {
        semester(false);
        ImportFile file = file("[{\"courseID\":\"BOT-224\",\"title\":\"Genetics\",\"credits\":4,\"term\":\"Fall\"}]");

        assertThat(courses(false, file).counts()).containsEntry(UPDATED, 1);
        assertThat(catalog.course(new CourseId("BOT-224"))).hasValueSatisfying(course -> {
            assertThat(course.title()).isEqualTo("Genetics");
            assertThat(course.corequisites()).containsExactly(new CourseId("BOT-224L"));
        });
    }

    @Test
    void importsTheTutorialsUsersOnce() {
        ImportFile file = TestFiles.tutorial("users.json");

        assertThat(users(true, file).counts()).containsEntry(CREATED, 3);
        assertThat(mongo.estimatedCount("user")).isZero();
        assertThat(users(false, file).counts()).containsEntry(CREATED, 3);
        assertThat(users(false, file).counts()).containsEntry(UNCHANGED, 3);
        assertThat(mongo.findOne(query(where("user_id").is(2)), Document.class, "user"))
                .containsEntry("email", "tomasz.gruenwald@tutorial.example")
                .containsEntry("roles", List.of("STUDENT"));
    }

    @Test
    void takesOverNobodysAccount() {
        new TestPeople(mongo).add(7, Role.STUDENT, null);
        ImportFile file = file("""
                {"user_id":7,"first_name":"Eve","last_name":"Thief","email":"eve@school.example","roles":["ADMIN"]}
                {"user_id":8,"first_name":"Eve","last_name":"Thief","email":"USER7@lectern.example"}
                {"user_id":0,"first_name":"No","last_name":"Body","email":"no@school.example"}
                {"user_id":9,"first_name":"Nil","last_name":"Mail","email":"nowhere"}
                {"user_id":10,"first_name":"Pat","last_name":"Plain","email":"pat@school.example","password":"secret"}
                {"user_id":11,"first_name":"Sam","last_name":"Same","email":"pat@school.example"}
                """);

        for (boolean dryRun : List.of(true, false)) {
            ImportReport report = users(dryRun, file);
            assertThat(report.rows().stream().flatMap(row -> Stream.ofNullable(row.reason())))
                    .extracting(Remark::kind)
                    .containsExactly(
                            Kind.NOT_AN_IMPORTED_ACCOUNT,
                            Kind.NOT_AN_IMPORTED_ACCOUNT,
                            Kind.FIELD_OUT_OF_RANGE,
                            Kind.EMAIL_INVALID,
                            Kind.EMAIL_OF_ANOTHER);
            assertThat(Oddities.of(report)).containsEntry(Kind.PASSWORD_LEFT_OUT, 1L);
        }
        assertThat(mongo.findAll(Document.class, "user")).hasSize(2).noneMatch(it -> it.containsValue("secret"));
    }

    @Test
    void saysTheSameInADryRunOfRowsThatGoOnWithOneAnother() {
        ImportFile people = file("""
                {"user_id":5,"first_name":"Ana","last_name":"Diaz","email":"x@school.example"}
                {"user_id":5,"first_name":"Ana","last_name":"Diaz","email":"y@school.example"}
                {"user_id":6,"first_name":"Ben","last_name":"Lund","email":"x@school.example"}
                {"user_id":5,"first_name":"Ana","last_name":"Diaz","email":"y@school.example"}
                {"user_id":5,"first_name":"Ana","last_name":"Diaz","email":"x@school.example"}
                """);
        ImportFile courses = file("""
                {"courseID":"1","title":"One","credits":3,"subject":"Art"}
                {"courseID":"1","title":"One","credits":3}
                {"courseID":"1","title":"Uno","credits":3}
                """);

        ImportReport dry = users(true, people);
        assertThat(dry.rows()).extracting(Row::verdict).containsExactly(CREATED, UPDATED, CREATED, UNCHANGED, REJECTED);
        assertThat(users(false, people).rows()).isEqualTo(dry.rows());
        assertThat(courses(true, courses).rows())
                .isEqualTo(courses(false, courses).rows());
        assertThat(courses(true, courses).rows()).extracting(Row::verdict).containsExactly(UPDATED, UNCHANGED, UPDATED);
        assertThat(catalog.course(new CourseId("1")))
                .hasValueSatisfying(course -> assertThat(course.subject()).isEqualTo("Art"));
    }

    @Test
    void letsAnAddressGoFromOnePersonToTheNext() {
        users(false, file("""
                {"user_id":5,"first_name":"Ana","last_name":"Diaz","email":"x@school.example"}
                {"user_id":6,"first_name":"Ben","last_name":"Lund","email":"y@school.example"}
                """));

        ImportReport report = users(false, file("""
                {"user_id":5,"first_name":"Ana","last_name":"Diaz","email":"z@school.example"}
                {"user_id":6,"first_name":"Ben","last_name":"Lund","email":"x@school.example"}
                {"user_id":7,"first_name":"Cem","last_name":"Kaya","email":"y@school.example"}
                """));

        assertThat(report.rows()).extracting(Row::verdict).containsExactly(UPDATED, UPDATED, CREATED);
    }

    @Test
    void importsManyPeopleInBatches() {
        ImportFile file = people(1_001);

        assertThat(users(true, file).counts()).containsEntry(CREATED, 1_001);
        assertThat(users(false, file).counts()).containsEntry(CREATED, 1_001);
        assertThat(users(false, file).counts()).containsEntry(UNCHANGED, 1_001);
        assertThat(users(false, people(1_501)).counts())
                .containsEntry(UNCHANGED, 1_001)
                .containsEntry(CREATED, 500);
        assertThat(mongo.estimatedCount("user")).isEqualTo(1_501);
        assertThat(mongo.findOne(query(where("_id").is("user_id")), Document.class, "counter"))
                .containsEntry("value", 1_501);
    }

    private static ImportFile people(int number) {
        return file(IntStream.rangeClosed(1, number)
                .mapToObj(id ->
                        "{\"user_id\":%d,\"first_name\":\"A\",\"last_name\":\"B\",\"email\":\"p%d@school.example\"}"
                                .formatted(id, id))
                .collect(joining("\n")));
    }

    private ImportReport users(boolean dryRun, ImportFile file) {
        return imports.importFiles(
                ImportKind.USER, new ImportRequest(null, List.of(file), dryRun, false, Locale.ENGLISH));
    }

    private ImportReport semester(boolean dryRun) {
        return imports.importFiles(
                ImportKind.QUACS,
                new ImportRequest(ImportTerm.of(FALL), TestFiles.semester(), dryRun, false, Locale.ENGLISH));
    }

    private ImportReport courses(boolean dryRun, ImportFile file) {
        return imports.importFiles(
                ImportKind.COURSE, new ImportRequest(null, List.of(file), dryRun, false, Locale.ENGLISH));
    }

    private static ImportFile file(String text) {
        return new ImportFile("courses.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Document> everything() {
        return Stream.of("term", "course", "section")
                .flatMap(collection -> mongo.findAll(Document.class, collection).stream())
                .toList();
    }
}

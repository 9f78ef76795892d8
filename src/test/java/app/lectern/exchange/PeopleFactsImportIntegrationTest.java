package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CourseBuilder;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark.Kind;
import app.lectern.people.Account;
import app.lectern.people.AccountCreation;
import app.lectern.people.CompletedCourse;
import app.lectern.people.CreditException;
import app.lectern.people.PeopleFilter;
import app.lectern.people.PeopleService;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.StudentFactsChanged;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
@WithMockUser(roles = "ADMIN")
class PeopleFactsImportIntegrationTest {

    private static final String ANA = """
            [{"student_number": "a00012345", "first_name": "Ana", "last_name": "Ruiz", "email": "ana@school.example",
              "classification": "Freshman", "majors": ["Physics", "Music"], "tests": ["OXCP"], "transfer": true,
              "minors": ["Art"], "programs": ["Honors"], "preferredName": "Ani", "pronouns": "they/them",
              "completed": [{"courseID": "ts 903", "grade": "C-", "term": "2025FA"}],
              "creditLimits": [{"term": "2026FA", "limit": 21}]}]""";

    @Autowired
    private ImportService imports;

    @Autowired
    private PeopleService people;

    @Autowired
    private AccountCreation accounts;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void takesEveryFactAndChangesNothingTheSecondTime() {
        assertThat(verdicts(true, ANA)).containsExactly(CREATED);
        assertThat(verdicts(false, ANA)).containsExactly(CREATED);

        Account ana = only();
        assertThat(ana.studentNumber()).isEqualTo("A00012345");
        assertThat(ana.classification()).isEqualTo(Classification.FROSH);
        assertThat(ana.majors()).containsExactly("Physics", "Music");
        assertThat(ana.minors()).containsExactly("Art");
        assertThat(ana.programs()).containsExactly("Honors");
        assertThat(ana.preferredName()).isEqualTo("Ani");
        assertThat(ana.pronouns()).isEqualTo("they/them");
        assertThat(ana.tests()).containsExactly("OXCP");
        assertThat(ana.transfer()).isTrue();
        assertThat(ana.completed())
                .containsExactly(new CompletedCourse(new CourseId("TS-903"), "C-", new TermId("2025FA")));
        assertThat(ana.creditLimits()).containsExactly(new CreditException(new TermId("2026FA"), 21));
        assertThat(ana.roles()).containsExactly(Role.STUDENT);

        assertThat(verdicts(true, ANA)).containsExactly(UNCHANGED);
        assertThat(verdicts(false, ANA)).containsExactly(UNCHANGED);
        assertThat(only()).isEqualTo(ana);
    }

    @Test
    void leavesWhatTheFileDoesNotSayAndClearsWhatItSaysIsEmpty() {
        verdicts(false, ANA);
        var before = only();

        assertThat(verdicts(false, "[{\"student_number\": \"A00012345\", \"majors\": [\"Art\"]}]"))
                .containsExactly(UPDATED);
        assertThat(only().facts()).isEqualTo(before.facts().withMajors(List.of("Art")));

        assertThat(verdicts(false, """
                [{"student_number": "A00012345", "last_name": "", "classification": null, "majors": [], "tests": [],
                  "minors": null, "programs": [], "preferredName": "", "pronouns": null,
                  "completed": [], "transfer": null, "creditLimits": null}]""")).containsExactly(UPDATED);
        var cleared = PersonFacts.of("Ana", "", "ana@school.example", Set.of(Role.STUDENT));
        assertThat(only().facts()).isEqualTo(cleared.withStudentNumber("A00012345"));
    }

    @Test
    void tellsTheLineWhenFactsChangeThatARuleReads() {
        verdicts(false, ANA);
        verdicts(false, "[{\"student_number\": \"A00012345\", \"first_name\": \"Anna\"}]");
        assertThat(events.stream(StudentFactsChanged.class)).isEmpty();

        verdicts(false, "[{\"student_number\": \"A00012345\", \"tests\": [\"OXCP\", \"MATH\"]}]");
        assertThat(events.stream(StudentFactsChanged.class)).containsExactly(new StudentFactsChanged(only().userId()));
    }

    @Test
    void findsPeopleByStudentNumberFirstThenByNumberThenByAddress() {
        verdicts(false, """
                [{"user_id": 5, "first_name": "Ana", "email": "ana@school.example"},
                 {"user_id": 6, "first_name": "Ben", "email": "ben@school.example"}]""");

        for (boolean dryRun : List.of(true, false)) {
            assertThat(verdicts(dryRun, """
                    [{"user_id": 5, "student_number": "A1"},
                     {"email": "BEN@school.example", "student_number": "A2"},
                     {"student_number": "A1", "email": "ana.ruiz@school.example"},
                     {"student_number": "a2", "email": "ben@school.example", "tests": ["X"]},
                     {"student_number": "A2", "tests": ["X"]}]""")).containsExactly(UPDATED, UPDATED, UPDATED, UPDATED, UNCHANGED);
        }
        assertThat(stored())
                .extracting(it -> it.userId().value() + " " + it.studentNumber() + " " + it.email())
                .containsExactly("5 A1 ana.ruiz@school.example", "6 A2 ben@school.example");
    }

    @Test
    void asksTheOfficeWhereItIsNotSureWhoIsMeant() {
        verdicts(false, """
                [{"user_id": 5, "student_number": "A1", "first_name": "Ana", "email": "ana@school.example"},
                 {"user_id": 6, "first_name": "Ben", "email": "ben@school.example"}]""");
        new TestPeople(mongo).student(7);

        for (boolean dryRun : List.of(true, false)) {
            assertThat(reasons(dryRun, """
                    [{"student_number": "A1", "user_id": 6},
                     {"student_number": "A9", "user_id": 5},
                     {"student_number": "A9", "email": "ana@school.example"},
                     {"student_number": "A1", "email": "ben@school.example"},
                     {"student_number": "A9", "first_name": "Cem", "email": "user7@lectern.example"},
                     {"student_number": "A9", "user_id": 7},
                     {"student_number": "A9", "email": "new@school.example"},
                     {"student_number": "A9", "first_name": "New"},
                     {"first_name": "New"}]"""))
                    .containsExactly(
                            Remark.of(Kind.STUDENT_NUMBER_OF_ANOTHER),
                            Remark.of(Kind.STUDENT_NUMBER_DIFFERS),
                            Remark.of(Kind.STUDENT_NUMBER_DIFFERS),
                            Remark.of(Kind.EMAIL_OF_ANOTHER),
                            Remark.of(Kind.NOT_AN_IMPORTED_ACCOUNT),
                            Remark.of(Kind.NOT_AN_IMPORTED_ACCOUNT),
                            Remark.of(Kind.FIELD_MISSING, "first_name"),
                            Remark.of(Kind.FIELD_MISSING, "email"),
                            Remark.of(Kind.FIELD_MISSING, "student_number"));
        }
    }

    @Test
    void joinsWhoeverSignedUpBeforeWhenTheirAddressIsVerifiedAndElseWhenTheOfficeHasSaidWhoTheyAre() {
        var verified = accounts.admitVerified(
                PersonFacts.of("Ana", "R", "ana@school.example", Set.of(Role.STUDENT)), "{argon2}own");
        UserId ben = new TestPeople(mongo).student(70);
        String file = """
                [{"student_number": "A1", "first_name": "Ana", "last_name": "Ruiz", "email": "ana@school.example"},
                 {"student_number": "A2", "first_name": "Ben", "email": "ben@school.example", "majors": ["Art"]}]""";

        office(ben, people.find(ben).facts().withStudentNumber("A2"));
        for (boolean dryRun : List.of(true, false)) {
            ImportReport report = report(dryRun, file);
            assertThat(report.rows()).extracting(Row::verdict).containsExactly(UPDATED, UPDATED);
            assertThat(report.rows().getLast().notes()).containsExactly(Remark.of(Kind.EMAIL_KEPT));
        }

        assertThat(people.find(verified.userId()).studentNumber()).isEqualTo("A1");
        assertThat(people.find(verified.userId()).lastName()).isEqualTo("Ruiz");
        assertThat(people.find(ben).email()).isEqualTo("user70@lectern.example");
        assertThat(people.find(ben).majors()).containsExactly("Art");
        assertThat(verdicts(false, file)).containsExactly(UNCHANGED, UNCHANGED);
    }

    /** As the office has entered it on screen. */
    private void office(UserId person, PersonFacts facts) {
        mongo.updateFirst(
                query(where("user_id").is(person.value())),
                Update.update("student_number", facts.studentNumber()),
                "user");
    }

    @Test
    void makesNobodyARegistrarAndTakesTheOfficeFromNobody() {
        String file = """
                [{"user_id": 5, "first_name": "Ana", "email": "ana@school.example", "roles": ["ADMIN", "STUDENT"]},
                 {"user_id": 6, "first_name": "Ben", "email": "ben@school.example", "roles": ["ADMIN"]}]""";

        for (boolean dryRun : List.of(true, false)) {
            ImportReport report = report(dryRun, file);
            assertThat(report.rows()).extracting(Row::verdict).containsExactly(CREATED, REJECTED);
            assertThat(report.rows().getFirst().notes()).containsExactly(Remark.of(Kind.ROLE_NOT_GIVEN));
            assertThat(report.rows().getLast().reason()).isEqualTo(Remark.of(Kind.NO_ROLE));
        }
        assertThat(only().roles()).containsExactly(Role.STUDENT);

        mongo.updateFirst(new Query(), Update.update("roles", List.of("ADMIN")), "user");
        assertThat(verdicts(false, "[{\"user_id\": 5, \"roles\": [\"STUDENT\"]}]"))
                .containsExactly(UPDATED);
        assertThat(only().roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.STUDENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'classification': 'EMPEROR' | VALUE_UNKNOWN | classification",
                "'classification': 7 | FIELD_NOT_TEXT | classification",
                "'majors': 'Physics' | FIELD_NOT_A_LIST | majors",
                "'majors': ['Art', ' '] | FIELD_MISSING | majors[1]",
                "'completed': ['TS-903'] | FIELD_NOT_AN_OBJECT | completed[0]",
                "'completed': [{'courseID': 'TS-903', 'term': '2025FA'}] | FIELD_MISSING | completed[0].grade",
                "'completed': [{'courseID': 'TS-903', 'grade': 'A', 'term': 'last fall'}] | TERM_ID_INVALID | last fall",
                "'tests': ['0123456789012345678901234567890123456789X'] | FIELD_TOO_LONG | tests[0]",
                "'transfer': 'yes' | FIELD_NOT_TRUE_OR_FALSE | transfer",
                "'creditLimits': [{'term': '2026FA', 'limit': 0}] | FIELD_OUT_OF_RANGE | creditLimits[0].limit",
                "'roles': [] | FIELD_MISSING | roles",
                "'roles': ['KING'] | VALUE_UNKNOWN | roles[0]",
                "'student_number': 'A 1' | STUDENT_NUMBER_INVALID | A 1"
            })
    void rejectsAFactThatIsNotAsItMustBeAndNamesIt(String fact, Kind kind, String detail) {
        var rejected = report(false, """
                [{"user_id": 5, "first_name": "Ana", "email": "ana@school.example", %s}]""".formatted(fact.replace('\'', '"')));

        assertThat(rejected.rows().getFirst().reason()).satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(kind);
            assertThat(reason.details()).startsWith(detail);
        });
    }

    @Test
    void saysWhichCompletedCoursesAndGradesTheSchoolDoesNotHave() {
        mongo.insert(CourseBuilder.builder()
                .courseId(new CourseId("AMST 390"))
                .title("America")
                .description("")
                .credits(4)
                .subject("AMST")
                .build());

        var row = report(false, """
                [{"user_id": 5, "first_name": "Ana", "email": "ana@school.example", "completed": [
                  {"courseID": "amst-390", "grade": "A", "term": "2025FA", "credits": 4},
                  {"courseID": "MIT 6.001", "grade": "Z", "term": "2024FA"}]}]""");

        assertThat(row.rows().getFirst().notes())
                .containsExactly(
                        Remark.of(Kind.COMPLETED_NOT_IN_CATALOG, "MIT-6.001"), Remark.of(Kind.GRADE_UNKNOWN, "Z"));
        assertThat(row.remarks()).containsExactly(Remark.of(Kind.FIELD_NOT_IMPORTED, "completed.credits", 1, "4"));
    }

    @ParameterizedTest
    @CsvSource({"people-with-facts.json, 2", "people-utf16.json, 1", "people.csv, 3"})
    void takesTheFilesOfPeopleThatOthersHandIn(String name, int count) {
        ImportFile file = RealData.people(name);

        assertThat(report(true, file).rows())
                .extracting(Row::verdict)
                .hasSize(count)
                .containsOnly(CREATED);
        assertThat(report(false, file).rows())
                .extracting(Row::verdict)
                .hasSize(count)
                .containsOnly(CREATED);
        assertThat(report(false, file).rows())
                .extracting(Row::verdict)
                .hasSize(count)
                .containsOnly(UNCHANGED);
    }

    @Test
    void takesATableWhoseFirstLineNamesTheColumns() {
        String table = """
                \uFEFFStudent ID;First name;Last name;Email;Year;Majors;Completed;Transfer;Shoe size
                A1;Madonna;;madonna@school.example;Junior;Physics|Music;PHY-101:B+:2025FA|MTH-120:C-:2025SP;yes;38
                A2;"=1+1";"Núñez; Ana ""Nuca""\";ana@school.example;;;;;

                A3;Cem;Kaya;cem@school.example;Emperor;;;;
                A4;Too;Short
                A5;Dea;Ruiz;dea@school.example;Senior;;PHY-101:B+;;
                """;

        ImportReport report = report(false, new ImportFile("people.csv", table.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.rows())
                .extracting(Row::verdict)
                .containsExactly(CREATED, CREATED, REJECTED, REJECTED, REJECTED);
        assertThat(report.rows().stream().flatMap(row -> Stream.ofNullable(row.reason())))
                .extracting(Remark::kind)
                .containsExactly(Kind.VALUE_UNKNOWN, Kind.ROW_OF_OTHER_LENGTH, Kind.FIELD_MISSING);
        assertThat(report.remarks()).containsExactly(Remark.of(Kind.FIELD_NOT_IMPORTED, "Shoe size", 1, "38"));
        assertThat(stored()).extracting(Account::fullName).containsExactly("Madonna", "=1+1 Núñez; Ana \"Nuca\"");
        Account madonna = stored().getFirst();
        assertThat(madonna.studentNumber()).isEqualTo("A1");
        assertThat(madonna.classification()).isEqualTo(Classification.JUNIOR);
        assertThat(madonna.majors()).containsExactly("Physics", "Music");
        assertThat(madonna.transfer()).isTrue();
        assertThat(madonna.completed())
                .containsExactly(
                        new CompletedCourse(new CourseId("PHY-101"), "B+", new TermId("2025FA")),
                        new CompletedCourse(new CourseId("MTH-120"), "C-", new TermId("2025SP")));
        assertThat(report(false, new ImportFile("people.csv", table.getBytes(StandardCharsets.UTF_8)))
                        .rows())
                .extracting(Row::verdict)
                .startsWith(UNCHANGED, UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Name,Shoe size\\nAna,38 | FILE_WITHOUT_COLUMNS",
                "Email,Name\\n\"ana@school.example,Ana | FILE_NO_TABLE"
            })
    void refusesATableThatItCanNotRead(String text, Kind kind) {
        var file = new ImportFile("people.csv", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> report(true, file))
                .satisfies(refused -> assertThat(refused.reason().kind()).isEqualTo(kind));
    }

    private List<ImportReport.Verdict> verdicts(boolean dryRun, String json) {
        return report(dryRun, json).rows().stream().map(Row::verdict).toList();
    }

    private List<Remark> reasons(boolean dryRun, String json) {
        return report(dryRun, json).rows().stream()
                .flatMap(row -> Stream.ofNullable(row.reason()))
                .toList();
    }

    private ImportReport report(boolean dryRun, String json) {
        return report(dryRun, new ImportFile("people.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportReport report(boolean dryRun, ImportFile file) {
        return imports.importFiles(
                ImportKind.USER, new ImportRequest(null, List.of(file), dryRun, false, Locale.ENGLISH));
    }

    private Account only() {
        assertThat(stored()).hasSize(1);
        return stored().getFirst();
    }

    private List<Account> stored() {
        return people.list(PeopleFilter.of(""), PageRequest.of(0, 100));
    }
}

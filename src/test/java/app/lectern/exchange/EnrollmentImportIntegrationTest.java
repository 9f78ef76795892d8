package app.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.exchange.ImportReport.Verdict;
import app.lectern.people.Person;
import app.lectern.people.TestPeople;
import app.lectern.people.TestSchoolPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class EnrollmentImportIntegrationTest {

    private static final UserId ANA = new UserId(11);

    @Autowired
    ImportService imports;

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    MongoTemplate mongo;

    private final Person office;
    private School school;
    private Section lecture;

    EnrollmentImportIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        office = people.registrar("office@school.example");
    }

    @BeforeEach
    void school() {
        school = new School(mongo);
        school.lecture("1111", 1, 9);
        school.lecture("2222", 30, 9);
        lecture = school.lecture("3333", 30, 11);
        var students = new TestPeople(mongo);
        Stream.of(11, 12).forEach(students::student);
        TestSchoolPeople.signIn(office);
    }

    @Test
    void seatsStudentsInTheFirstSectionOfACourseOrInOneThatIsNamed() {
        var report = run(false, """
                {"_id":{"$oid":"5f1b0a2e8f1c4b2d9c3e7a01"},"user_id":11,"courseID":"C-1111"}
                {"user_id":11,"sectionId":"2026FA-3333"}
                """);

        assertThat(report.rows()).extracting(ImportReport.Row::verdict).containsOnly(Verdict.CREATED);
        assertThat(held(ANA)).containsExactlyInAnyOrder("1111", "3333");
        assertThat(report.rows()).extracting(ImportReport.Row::key).containsExactly("11 / C-1111", "11 / 2026FA-3333");
    }

    @Test
    void saysTheSameInADryRunAsWhenItIsDone() {
        String rows = """
                {"user_id":11,"courseID":"C-1111"}
                {"user_id":11,"courseID":"C-1111"}
                {"user_id":11,"courseID":"C-2222"}
                {"user_id":12,"courseID":"C-1111"}
                {"user_id":12,"courseID":"C-2222"}
                """;
        var dry = run(true, rows);
        assertThat(held(ANA)).isEmpty();
        var done = run(false, rows);

        assertThat(dry.rows()).isEqualTo(done.rows());
        assertThat(done.rows())
                .extracting(ImportReport.Row::verdict)
                .containsExactly(
                        Verdict.CREATED, Verdict.UNCHANGED, Verdict.REJECTED, Verdict.REJECTED, Verdict.CREATED);
        assertThat(reasons(done))
                .containsExactly(
                        "Course C-2222 meets at the same time as Course C-1111 (Mon 9:00\u202fAM–10:00\u202fAM)."
                                + " Swap with Course C-1111, drop it, or choose a section that fits beside it.",
                        "Course C-1111, section 1111, is full: all 1 seats are taken."
                                + " Join the line, or take another section.");
        assertThat(run(false, rows).counts()).containsEntry(Verdict.CREATED, 0).containsEntry(Verdict.UNCHANGED, 3);
    }

    @Test
    void seatsStudentsInPartsThatNeedEachOtherInAnyOrder() {
        school.lab("3334", lecture, 5, 13);
        Section law = school.lecture("4444", 5, 15);
        Section ethics = school.lecture("5555", 5, 16);
        school.needs(law, ethics);
        school.needs(ethics, law);
        String rows = """
                {"user_id":11,"sectionId":"2026FA-3333"}
                {"user_id":11,"courseID":"C-4444"}
                {"user_id":12,"sectionId":"2026FA-3334"}
                {"user_id":11,"sectionId":"2026FA-3334"}
                {"user_id":11,"courseID":"C-5555"}
                {"user_id":12,"sectionId":"2026FA-3333"}
                {"user_id":12,"sectionId":"2026FA-3333"}
                """;
        var dry = run(true, rows);
        assertThat(held(ANA)).isEmpty();
        var done = run(false, rows);

        assertThat(done.rows()).isEqualTo(dry.rows());
        assertThat(done.counts()).containsEntry(Verdict.CREATED, 6).containsEntry(Verdict.UNCHANGED, 1);
        assertThat(held(ANA)).containsExactlyInAnyOrder("3333", "3334", "4444", "5555");
        assertThat(run(false, rows).counts()).containsEntry(Verdict.UNCHANGED, 7);
    }

    @Test
    void saysWhatSpeaksAgainstTheWholeOfPartsThatNeedEachOther() {
        school.lab("3334", lecture, 0, 13);
        Section law = school.lecture("4444", 0, 15);
        Section ethics = school.lecture("5555", 5, 16);
        school.needs(law, ethics);
        String rows = """
                {"user_id":11,"sectionId":"2026FA-3333"}
                {"user_id":11,"sectionId":"2026FA-3334"}
                {"user_id":11,"courseID":"C-4444"}
                {"user_id":11,"courseID":"C-5555"}
                {"user_id":12,"sectionId":"2026FA-3333"}
                """;
        var dry = run(true, rows);
        var done = run(false, rows);

        assertThat(done.rows()).isEqualTo(dry.rows());
        String full = "Course C-3333, section 3334, is full: all 0 seats are taken."
                + " Join the line, or take another section.";
        assertThat(reasons(done))
                .containsExactly(
                        full,
                        full,
                        "Course C-4444, section 4444, is full: all 0 seats are taken."
                                + " Join the line, or take another section.",
                        "Course C-3333 is taken together with a laboratory. Choose a laboratory to go with it.");
        assertThat(held(ANA)).containsExactly("5555");
    }

    @Test
    void takesTheSecondLaboratoryWhenTheFirstIsFull() {
        school.lab("3334", lecture, 0, 13);
        school.lab("3335", lecture, 5, 14);
        String rows = """
                {"user_id":11,"sectionId":"2026FA-3333"}
                {"user_id":11,"sectionId":"2026FA-3334"}
                {"user_id":11,"sectionId":"2026FA-3335"}
                """;
        assertThat(run(true, rows).rows()).isEqualTo(run(false, rows).rows());
        assertThat(held(ANA)).containsExactlyInAnyOrder("3333", "3335");
    }

    @Test
    void namesWhatIsNotThere() {
        var report = run(false, """
                {"user_id":4711,"courseID":"C-1111"}
                {"user_id":1,"courseID":"C-1111"}
                {"user_id":11,"courseID":"9999"}
                {"user_id":11,"sectionId":"2026FA-9"}
                {"user_id":11}
                {"courseID":"C-1111"}
                """);

        assertThat(report.rows().stream().flatMap(row -> Stream.ofNullable(row.reason())))
                .extracting(Remark::kind)
                .containsExactly(
                        Remark.Kind.USER_UNKNOWN,
                        Remark.Kind.NOT_A_STUDENT,
                        Remark.Kind.COURSE_NOT_THERE,
                        Remark.Kind.SECTION_NOT_THERE,
                        Remark.Kind.FIELD_MISSING,
                        Remark.Kind.FIELD_MISSING);
    }

    @Test
    void keepsWhoDidIt() {
        run(false, "{\"user_id\":11,\"courseID\":\"C-1111\"}");

        assertThat(mongo.findAll(Document.class, "enrollment"))
                .flatExtracting(enrollment -> enrollment.getList("history", Document.class))
                .extracting(entry -> entry.get("by"))
                .containsExactly(office.userId().value());
    }

    private ImportReport run(boolean dryRun, String rows) {
        var file = new ImportFile("enrollment.ndjson", rows.getBytes(StandardCharsets.UTF_8));
        return imports.importFiles(
                ImportKind.ENROLLMENT, new ImportRequest(null, List.of(file), dryRun, false, Locale.US));
    }

    private static List<String> reasons(ImportReport report) {
        return report.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.reason()))
                .map(reason -> String.join("", reason.details()))
                .toList();
    }

    private List<String> held(UserId student) {
        return SignedIn.asStudent(student, () -> enrollments.heldBy(student, School.TERM)).stream()
                .map(HeldSection::sectionId)
                .map(section -> section.number())
                .toList();
    }
}

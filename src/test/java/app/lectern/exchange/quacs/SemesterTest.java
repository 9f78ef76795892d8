package app.lectern.exchange.quacs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.exchange.CountedFile;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.RealData;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SemesterTest {

    private static final List<ImportFile> FILES = QuacsFiles.semester("[]", "{}", "{}");

    @Test
    void findsItsFilesOneByOneAndInAZip() {
        assertThat(Semester.of(FILES).courses()).isEmpty();
        assertThat(Semester.of(List.of(QuacsFiles.zip(FILES))).catalog()).isEmpty();
    }

    @Test
    void namesTheFileThatIsMissing() {
        refuses(FILES.subList(1, 3), Kind.FILE_MISSING, "courses.json");
    }

    @Test
    void namesTheFileThatIsThereTwice() {
        refuses(List.of(FILES.getFirst(), QuacsFiles.zip(FILES)), Kind.FILE_TWICE, "courses.json");
    }

    @Test
    void namesTheFileOfAnotherShape() {
        refuses(QuacsFiles.semester("[]", "[]", "{}"), Kind.FILE_SHAPE, "catalog.json");
        refuses(QuacsFiles.semester("{}", "{}", "{}"), Kind.FILE_SHAPE, "courses.json");
    }

    @Test
    void saysWhereAFileBreaksOff() {
        refuses(QuacsFiles.semester("[]", "{\n'A-1': {,}}", "{}"), Kind.FILE_NOT_JSON, "catalog.json", "2", "9");
        refuses(QuacsFiles.semester("[]", " ", "{}"), Kind.FILE_EMPTY, "catalog.json");
    }

    @Test
    void unpacksNoMoreThanASemesterCanNeed() {
        var huge = new ImportFile("courses.json", new byte[17 * 1024 * 1024]);

        refuses(List.of(QuacsFiles.zip(List.of(huge))), Kind.ARCHIVE_TOO_LARGE, "semester.zip");
    }

    @Test
    void stopsAtTheFirstMegabytesOfAZipThatBecomesFarTooLarge() {
        var bomb = new ImportFile("courses.json", new byte[2 * 1024 * 1024]);

        refuses(List.of(QuacsFiles.zip(List.of(bomb))), Kind.ARCHIVE_TOO_LARGE, "semester.zip");
    }

    @Test
    void refusesAZipOfTooManyFiles() {
        List<ImportFile> many = IntStream.rangeClosed(0, 200)
                .mapToObj(number -> QuacsFiles.file(number + ".json", "{}"))
                .toList();

        refuses(List.of(QuacsFiles.zip(many)), Kind.ARCHIVE_TOO_LARGE, "semester.zip", "16", "200");
    }

    @Test
    void readsNoMoreOfAFileThanASemesterCanNeed() {
        var courses = CountedFile.repeating("courses.json", "[{\"courses\":[{}", ",{}", 50_000_000, "]}]");
        refuses(List.of(courses.file()), Kind.SEMESTER_TOO_LARGE, "courses.json");
        assertThat(courses.read()).isLessThan(2_000_000);

        var course = CountedFile.repeating("courses.json", "[{\"courses\":[{\"sections\":[", " ", 50_000_000, "]}]}]");
        refuses(List.of(course.file()), Kind.SEMESTER_TOO_LARGE, "courses.json");
        assertThat(course.read()).isLessThan(1_100_000);

        String entry = ",\"A-1\":{\"description\":\"" + "x".repeat(19_000) + "\"}";
        var catalog = CountedFile.repeating("catalog.json", "{\"A\":1", entry, 1_000, "}");
        refuses(List.of(FILES.getFirst(), catalog.file()), Kind.SEMESTER_TOO_LARGE, "catalog.json");
        assertThat(catalog.read()).isLessThan(17_000_000);
    }

    @Test
    void keepsOnlyWhatSectionsAskFor() {
        String courses = QuacsFiles.course("A-1", "A", QuacsFiles.section(1, "01", 4, ""));
        var semester = Semester.of(QuacsFiles.semester(
                courses, "{'A-1':{'name':'A','more':[1]}}", "{'1':{'reserved':[]},'2':{'reserved':[]}}"));

        assertThat(semester.prerequisites()).containsOnlyKeys("1");
        assertThat(semester.catalog().get("A-1")).hasToString("{\"name\":\"A\"}");
        assertThat(semester.courses()).hasSize(1);
    }

    @Test
    void needsNothingButTheCourses() {
        var semester = Semester.of(FILES.subList(0, 1));

        assertThat(semester.remarks())
                .containsExactly(Remark.of(Kind.CATALOG_MISSING), Remark.of(Kind.PREREQUISITES_MISSING));
        assertThat(semester.lacks(Semester.CATALOG)).isTrue();
        assertThat(Semester.of(FILES).lacks(Semester.CATALOG)).isFalse();
    }

    @Test
    void tellsEveryFieldThatNothingIsMadeOfOnce() {
        String section = "{'crn':1,'xl_cap':15,'rem':3,'attribute':'','timeslots':[{'room':7},{'room':8}]}";
        String course = "{'id':'A-1','hours':[3],'none':null,'sections':[" + section + "]}";
        var files = new ArrayList<>(QuacsFiles.semester(
                "[{'code':'A','dean':'Vale','courses':[" + course + "]},'more']",
                "{'A-1':{'name':'A','fee':{'lab':5}}}",
                "{'1':{'cross_list_courses':['B 1'],'prerequisites':{'type':'and','nested':[{'course':'C 1','soon':true}]},"
                        + "'corequisites':{'strict':1},'reserved':[{'until':'8/1'}]},'2':{},'3':{}}"));
        files.add(QuacsFiles.file("schools.json", "[]"));

        assertThat(Semester.of(files).remarks())
                .containsExactly(
                        Remark.of(Kind.SCHOOLS_NOT_IMPORTED),
                        left("catalog.fee", 1, "{\"lab\":5}"),
                        left("corequisites.strict", 1, "1"),
                        left("courses.hours", 1, "[3]"),
                        left("prerequisites.cross_list_courses", 1, "[\"B 1\"]"),
                        left("prerequisites.nested.soon", 1, "true"),
                        left("reserved.until", 1, "8/1"),
                        left("sections.xl_cap", 1, "15"),
                        left("subjects", 1, "more"),
                        left("subjects.dean", 1, "Vale"),
                        left("timeslots.room", 2, "7"),
                        Remark.of(Kind.REQUIREMENTS_OF_NO_SECTION, 2, "2"));
    }

    private static Remark left(String field, int times, String example) {
        return Remark.of(Kind.FIELD_NOT_IMPORTED, field, times, example);
    }

    @Test
    void refusesABrokenZip() {
        byte[] whole = RealData.content(QuacsFiles.zip(FILES));
        whole[30] ^= 1;
        whole[60] ^= 1;
        whole[70] ^= 1;
        var broken = new ImportFile("semester.zip", Arrays.copyOf(whole, 75));

        refuses(List.of(broken), Kind.ARCHIVE_UNREADABLE, "semester.zip");
    }

    private static void refuses(List<ImportFile> files, Kind kind, String... details) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Semester.of(files))
                .satisfies(e -> {
                    assertThat(e.reason().kind()).isEqualTo(kind);
                    assertThat(e.reason().details()).startsWith(details);
                });
    }
}

package app.lectern.exchange.quacs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemesterTest {

    private static final List<ImportFile> FILES = QuacsFiles.semester("[]", "{}", "{}");

    @Test
    void findsItsFilesOneByOneAndInAZip() {
        assertThat(Semester.of(FILES).courses().isArray()).isTrue();
        assertThat(Semester.of(List.of(QuacsFiles.zip(FILES))).catalog().isObject())
                .isTrue();
    }

    @Test
    void namesTheFileThatIsMissing() {
        refuses(FILES.subList(0, 2), Kind.FILE_MISSING, "prerequisites.json");
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
        var huge = new ImportFile("courses.json", new byte[65 * 1024 * 1024]);

        refuses(List.of(QuacsFiles.zip(List.of(huge))), Kind.ARCHIVE_TOO_LARGE, "semester.zip");
    }

    @Test
    void refusesABrokenZip() {
        byte[] whole = QuacsFiles.zip(FILES).content();
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

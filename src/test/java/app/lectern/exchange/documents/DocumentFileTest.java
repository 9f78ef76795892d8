package app.lectern.exchange.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import app.lectern.exchange.CountedFile;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class DocumentFileTest {

    @Test
    void readsAnArray() {
        assertThat(values("\uFEFF [ {\"a\": 1},\n {\"a\": 2} ]"))
                .extracting(it -> it.get("a"))
                .containsExactly(1, 2);
    }

    @Test
    void readsOneExtendedDocumentALine() {
        List<Document> documents = values("""
                {"_id":{"$oid":"5f1b0a2e8f1c4b2d9c3e7a01"},"n":{"$numberLong":"7"}}

                {"n":{"$numberDouble":"1.5"}}
                """);

        assertThat(documents.getFirst())
                .containsEntry("_id", new ObjectId("5f1b0a2e8f1c4b2d9c3e7a01"))
                .containsEntry("n", 7L);
        assertThat(documents.getLast()).containsEntry("n", 1.5);
    }

    @Test
    void readsDocumentsThatTakeSeveralLines() {
        assertThat(values("{\n\"a\": 1\n}\n{\n\"a\": 2\n}")).hasSize(2);
    }

    @Test
    void rejectsSingleLinesAndReadsTheOthers() {
        List<Draft<Document>> drafts = read("{\"a\":1}\n{\"a\":\n{\"_id\":{\"$oid\":\"x\"}}\n{\"a\":3}");

        assertThat(drafts.stream().map(draft -> draft.reason() == null)).containsExactly(true, false, false, true);
        assertThat(Objects.requireNonNull(drafts.get(1).reason()).kind()).isEqualTo(Kind.ROW_NOT_JSON);
    }

    @Test
    void refusesWhatIsNoJsonAtAll() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> values("courseID,title\n1,One"))
                .satisfies(e -> assertThat(e.reason().details()).startsWith("file.json", "1"));
        assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> values(" \n "));
    }

    @Test
    void readsNoFurtherThanWhatItHandsOn() {
        String row = "{\"user_id\":1,\"email\":\"ana@school.example\"}";
        staysClose(CountedFile.repeating("people.json", "[" + row, "," + row, 20_000, "]"), row.length() + 1);
        staysClose(CountedFile.repeating("people.ndjson", row, "\n" + row, 20_000, "\n"), row.length() + 1);
        staysClose(CountedFile.repeating("people.json", "{\n}", "\n" + row, 20_000, "\n"), row.length() + 1);
    }

    private static void staysClose(CountedFile file, int size) {
        var rows = new AtomicLong();
        new DocumentFile(file.file()).read(row -> {
            assertThat(file.read()).isLessThan(rows.incrementAndGet() * size + 30_000);
        });
        assertThat(rows).hasValue(20_001);
    }

    @Test
    void refusesARowThatHasNoEnd() {
        var endless = CountedFile.repeating("people.json", "[{\"a\":[", "{},", 50_000_000, "{}]}]");

        refuses(endless.file(), Kind.FILE_ROW_TOO_LONG, "people.json", "100000");
        assertThat(endless.read()).isLessThan(200_000);
    }

    @Test
    void rejectsALineThatIsTooLongAndReadsTheOthers() {
        String longLine = "{\"a\":\"" + "x".repeat(100_000) + "\"}";
        List<Draft<Document>> drafts = read("{\"a\":1}\n" + longLine + "\r\n{\"a\":3}");

        assertThat(drafts).extracting(Draft::number).containsExactly(1, 2, 3);
        assertThat(Objects.requireNonNull(drafts.get(1).reason()).kind()).isEqualTo(Kind.ROW_TOO_LONG);
        assertThat(drafts.get(2).values()).hasSize(1);
    }

    @Test
    void saysWhatIsTooLargeInARow() {
        String text = "{\"a\":\"" + "x".repeat(50_001) + "\"}";
        String deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertThat(read(text + "\n" + deep + "\n{\"a\":1}"))
                .extracting(
                        draft -> draft.reason() == null ? null : draft.reason().kind())
                .containsExactly(Kind.ROW_VALUE_TOO_LARGE, Kind.ROW_VALUE_TOO_LARGE, null);
        refuses(file("[" + text + "]"), Kind.FILE_VALUE_TOO_LARGE, "file.json", "1", "50000");
        refuses(file("[\n" + deep + "]"), Kind.FILE_VALUE_TOO_LARGE, "file.json", "2");
    }

    @Test
    void refusesMoreRowsThanAnImportMayHaveBeforeItHandsOnAny() {
        var half = CountedFile.repeating("people.json", "[{}", ",{}", 100_000, "]");

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new DocumentFiles(List.of(half.file(), half.file())).read(row -> fail("was read")))
                .satisfies(e -> assertThat(e.reason().kind()).isEqualTo(Kind.FILES_TOO_MANY_ROWS));
    }

    @Test
    void handsOnNothingOfAFileThatBreaksOffLater() {
        var broken = CountedFile.repeating("people.json", "[{}", ",{}", 10_000, ",oops]");

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new DocumentFiles(List.of(broken.file())).read(row -> fail("was read")))
                .satisfies(e -> assertThat(e.reason().kind()).isEqualTo(Kind.FILE_NOT_JSON));
    }

    private static void refuses(ImportFile file, Kind kind, String... details) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new DocumentFile(file).read(row -> {}))
                .satisfies(e -> {
                    assertThat(e.reason().kind()).isEqualTo(kind);
                    assertThat(e.reason().details()).startsWith(details);
                });
    }

    private static List<Document> values(String text) {
        return read(text).stream().flatMap(Draft::values).toList();
    }

    private static List<Draft<Document>> read(String text) {
        var drafts = new ArrayList<Draft<Document>>();
        new DocumentFile(file(text)).read(drafts::add);
        return drafts;
    }

    private static ImportFile file(String text) {
        return new ImportFile("file.json", text.getBytes(StandardCharsets.UTF_8));
    }
}

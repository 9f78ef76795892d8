package app.lectern.exchange.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
        List<Draft<Document>> drafts =
                DocumentFile.read(file("{\"a\":1}\n{\"a\":\n{\"_id\":{\"$oid\":\"x\"}}\n{\"a\":3}"));

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

    private static List<Document> values(String text) {
        return DocumentFile.read(file(text)).stream().flatMap(Draft::values).toList();
    }

    private static ImportFile file(String text) {
        return new ImportFile("file.json", text.getBytes(StandardCharsets.UTF_8));
    }
}

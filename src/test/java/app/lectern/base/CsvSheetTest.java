package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void noFormulaReachesPeople(String formula) throws IOException {
        var sheet = CsvSheet.forPeople(out, "name");
        sheet.row(formula);
        sheet.flush();

        assertThat(written().replace("\"", "")).isEqualTo("\uFEFFname\r\n'" + formula + "\r\n");
    }

    @Test
    void peopleSeeEverythingElseAsItIs() throws IOException {
        var sheet = CsvSheet.forPeople(out, "a", "b", "c", "d");
        sheet.row("José = Ana", -3, null, "");
        sheet.flush();

        assertThat(written()).isEqualTo("\uFEFFa,b,c,d\r\nJosé = Ana,-3,,\r\n");
    }

    @Test
    void programsGetWhatIsThere() throws IOException {
        var sheet = CsvSheet.forPrograms(out, "a", "b");
        sheet.row("=1+1", "a,\"b\"");
        sheet.flush();

        assertThat(written()).isEqualTo("a,b\r\n=1+1,\"a,\"\"b\"\"\"\r\n");
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

package app.lectern.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table written as CSV (RFC 4180, UTF-8), either for people, who open it in a spreadsheet, or for programs. */
public final class CsvSheet {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private final CSVPrinter printer;
    private final boolean people;

    private CsvSheet(OutputStream out, boolean people, String... header) throws IOException {
        this.people = people;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (people) {
            writer.write('\uFEFF');
        }
        printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setHeader(header).get());
    }

    /**
     * Begins with a byte order mark, without which a spreadsheet takes UTF-8 for something else, and has an apostrophe
     * before each text that a spreadsheet would carry out as a formula.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
     */
    public static CsvSheet forPeople(OutputStream out, String... header) throws IOException {
        return new CsvSheet(out, true, header);
    }

    /** Writes each value as it is. */
    public static CsvSheet forPrograms(OutputStream out, String... header) throws IOException {
        return new CsvSheet(out, false, header);
    }

    /** Writes one line; nothing stands where a value is missing. */
    public void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(
                people ? Arrays.stream(cells).map(CsvSheet::harmless).toArray() : cells);
    }

    /** Sends on what is not sent yet; the stream stays open. */
    public void flush() throws IOException {
        printer.flush();
    }

    private static @Nullable Object harmless(@Nullable Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell;
        }
        String text = cell.toString();
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

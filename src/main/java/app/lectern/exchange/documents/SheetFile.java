package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.documents.Lines.Line;
import app.lectern.exchange.json.JsonFile;
import app.lectern.exchange.json.RowReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** A table (RFC 4180) whose first line names the columns; what is between them is what stands there most often. */
class SheetFile implements Documents {

    private static final List<String> BETWEEN = List.of(",", ";", "\t");

    private final ImportFile file;
    private final Function<List<String>, SheetColumns> columns;

    /** @param columns what the columns of these names mean */
    SheetFile(ImportFile file, Function<List<String>, SheetColumns> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Whether it seems to be one: JSON begins with a bracket, or with a value that stands alone. */
    static boolean is(ImportFile file) {
        String first = firstLine(file).strip();
        return !first.isEmpty() && !first.startsWith("[") && !first.startsWith("{") && !isValue(first);
    }

    private static boolean isValue(String line) {
        try (MappingIterator<JsonNode> values = JsonFile.VALUES.readValues(line)) {
            values.next();
            return !values.hasNext();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static String firstLine(ImportFile file) {
        try (var text = new BufferedReader(file.text())) {
            Line first = new Lines(text).nextWritten();
            return first == null ? "" : first.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(Consumer<Draft<Document>> rows) {
        each((meaning, row) -> rows.accept(draft(meaning, row)));
    }

    @Override
    public void skim(Runnable row) {
        each((meaning, ignored) -> row.run());
    }

    private void each(RowConsumer rows) {
        try (var text = new RowReader(new BufferedReader(file.text()), ImportLimits.LONGEST_ROW, this::rowTooLong);
                CSVParser table = format().parse(text)) {
            SheetColumns meaning = columns.apply(table.getHeaderNames());
            if (meaning.isEmpty()) {
                throw new ImportRefused(Kind.FILE_WITHOUT_COLUMNS, file.name());
            }
            for (CSVRecord row : table) {
                rows.accept(meaning, row);
                text.nextRow();
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw new ImportRefused(Kind.FILE_NO_TABLE, file.name(), String.valueOf(e.getMessage()));
        }
    }

    private CSVFormat format() {
        String first = firstLine(file);
        String between = BETWEEN.stream()
                .max(Comparator.comparingLong(
                        it -> Stream.of(first.split("")).filter(it::equals).count()))
                .orElseThrow();
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(between)
                .setIgnoreEmptyLines(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
    }

    private Draft<Document> draft(SheetColumns meaning, CSVRecord row) {
        int number = Math.toIntExact(row.getRecordNumber());
        return row.isConsistent()
                ? Draft.of(file.name(), number, "", meaning.document(row.toList()), List.of())
                : Draft.rejected(file.name(), number, "", Remark.of(Kind.ROW_OF_OTHER_LENGTH));
    }

    private ImportRefused rowTooLong() {
        return new ImportRefused(Kind.FILE_ROW_TOO_LONG, file.name(), ImportLimits.LONGEST_ROW);
    }

    /** Takes a row, and what its columns mean. */
    private interface RowConsumer {
        void accept(SheetColumns meaning, CSVRecord row);
    }
}

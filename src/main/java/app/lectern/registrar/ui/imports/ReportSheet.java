package app.lectern.registrar.ui.imports;

import app.lectern.base.CsvSheet;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of an import as a sheet for people: a line for each remark, and one for each row without any. */
class ReportSheet {

    private final CsvSheet sheet;
    private final Function<Remark, String> words;

    private ReportSheet(CsvSheet sheet, Function<Remark, String> words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** @param words says a remark for people to read */
    static void write(ImportReport report, Function<Remark, String> words, OutputStream out) throws IOException {
        var sheet = new ReportSheet(CsvSheet.forPeople(out, "file", "row", "key", "verdict", "remark", "text"), words);
        for (Remark remark : report.remarks()) {
            sheet.write(null, remark);
        }
        for (Row row : report.rows()) {
            sheet.write(row);
        }
        sheet.sheet.flush();
    }

    private void write(Row row) throws IOException {
        List<Remark> remarks = Stream.concat(Stream.ofNullable(row.reason()), row.notes().stream())
                .toList();
        if (remarks.isEmpty()) {
            write(row, null);
        }
        for (Remark remark : remarks) {
            write(row, remark);
        }
    }

    private void write(@Nullable Row row, @Nullable Remark remark) throws IOException {
        sheet.row(
                row == null ? null : row.file(),
                row == null ? null : row.number(),
                row == null ? null : row.key(),
                row == null ? null : row.verdict(),
                remark == null ? null : remark.kind(),
                remark == null ? null : words.apply(remark));
    }
}

package app.lectern.registrar.ui.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A roster as CSV (RFC 4180, UTF-8), named as in the API. */
class RosterSheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "user_id", "first_name", "last_name", "status", "seat", "position", "credits", "since", "undoUntil")
            .get();

    private RosterSheet() {}

    static void write(List<RosterRow> rows, OutputStream out) throws IOException {
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
        for (RosterRow row : rows) {
            printer.printRecord(
                    row.userId(),
                    row.firstName(),
                    row.lastName(),
                    row.status(),
                    row.standing().seat(),
                    row.standing().position(),
                    row.standing().credits(),
                    row.standing().since(),
                    row.standing().undoUntil());
        }
        printer.flush();
    }
}

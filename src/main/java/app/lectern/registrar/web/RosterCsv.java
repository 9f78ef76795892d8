package app.lectern.registrar.web;

import app.lectern.registrar.web.RosterController.RosterLine;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A roster as CSV (RFC 4180), with the fields of the JSON. */
class RosterCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("user_id", "first_name", "last_name", "status", "seat", "ticket", "position", "since")
            .get();

    private RosterCsv() {}

    static String of(List<RosterLine> roster) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (RosterLine line : roster) {
                printer.printRecord(
                        line.userId(),
                        line.firstName(),
                        line.lastName(),
                        line.status(),
                        line.seat(),
                        line.ticket(),
                        line.position(),
                        line.since());
            }
        }
        return text.toString();
    }
}

package app.lectern.registrar.web;

import app.lectern.base.CsvSheet;
import app.lectern.registrar.web.RosterController.RosterLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A roster as CSV, with the fields of the JSON. */
class RosterCsv {

    private static final String[] FIELDS = {
        "user_id", "first_name", "last_name", "status", "seat", "ticket", "position", "since"
    };

    private RosterCsv() {}

    static String of(List<RosterLine> roster, boolean forPeople) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = forPeople ? CsvSheet.forPeople(out, FIELDS) : CsvSheet.forPrograms(out, FIELDS);
        for (RosterLine line : roster) {
            sheet.row(
                    line.userId(),
                    line.firstName(),
                    line.lastName(),
                    line.status(),
                    line.seat(),
                    line.ticket(),
                    line.position(),
                    line.since());
        }
        sheet.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}

package app.lectern.registrar.ui.roster;

import app.lectern.base.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A roster as a sheet for people, named as in the API. */
class RosterSheet {

    private RosterSheet() {}

    static void write(List<RosterRow> rows, OutputStream out) throws IOException {
        var sheet = CsvSheet.forPeople(
                out,
                "user_id",
                "first_name",
                "last_name",
                "status",
                "seat",
                "position",
                "credits",
                "since",
                "undoUntil");
        for (RosterRow row : rows) {
            sheet.row(
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
        sheet.flush();
    }
}

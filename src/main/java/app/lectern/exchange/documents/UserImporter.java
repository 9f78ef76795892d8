package app.lectern.exchange.documents;

import app.lectern.base.Change;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.Importer;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import app.lectern.people.ImportedUser;
import app.lectern.people.PeopleService;
import app.lectern.people.UserNotImported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Imports people; never over an account that somebody made themselves. */
@Component
class UserImporter implements Importer {

    private static final int LONGEST = 200;

    private final PeopleService people;

    UserImporter(PeopleService people) {
        this.people = people;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.USER;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var seen = new HashMap<Integer, ImportedUser>();
        List<Draft<Change>> drafts = request.files().stream()
                .flatMap(file -> DocumentFile.read(file).stream())
                .map(row -> row.map(UserImporter::key, UserImporter::user)
                        .noting(UserImporter::notes)
                        .map(ImportedUser::email, user -> put(user, seen, request.dryRun())))
                .toList();
        List<Row> rows = Draft.store(drafts, Function.identity());
        return new ImportReport(kind(), request.dryRun(), List.of(), rows);
    }

    private static String key(Document document) {
        return new Fields(document).label("email");
    }

    private static ImportedUser user(Document document) {
        var fields = new Fields(document);
        int userId = fields.userId().value();
        String firstName = fields.text("first_name", LONGEST);
        String lastName = fields.text("last_name", LONGEST);
        String email = fields.text("email", LONGEST);
        String password = fields.textIfAny("password", LONGEST * 2).orElse(null);
        try {
            return new ImportedUser(userId, firstName, lastName, email, password);
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Kind.EMAIL_INVALID, email);
        }
    }

    private static List<Remark> notes(ImportedUser user) {
        return user.losesPassword() ? List.of(Remark.of(Kind.PASSWORD_LEFT_OUT)) : List.of();
    }

    /** In a dry run the rows before this one count as stored, so that both runs say the same. */
    private Change put(ImportedUser user, Map<Integer, ImportedUser> seen, boolean dryRun) {
        refuseEmailOfAnother(user, seen);
        try {
            Change change = people.put(user, dryRun);
            ImportedUser before = seen.put(user.userId(), user);
            if (!dryRun || before == null) {
                return change;
            }
            return Objects.equals(before, user) ? Change.UNCHANGED : Change.UPDATED;
        } catch (UserNotImported e) {
            throw new RowRejected(kind(e.reason()));
        }
    }

    private static void refuseEmailOfAnother(ImportedUser user, Map<Integer, ImportedUser> seen) {
        if (seen.values().stream()
                .anyMatch(other ->
                        other.userId() != user.userId() && other.email().equals(user.email()))) {
            throw new RowRejected(Kind.EMAIL_OF_ANOTHER);
        }
    }

    private static Kind kind(UserNotImported.Reason reason) {
        return switch (reason) {
            case EMAIL_OF_ANOTHER -> Kind.EMAIL_OF_ANOTHER;
            case NOT_AN_IMPORTED_ACCOUNT -> Kind.NOT_AN_IMPORTED_ACCOUNT;
        };
    }
}

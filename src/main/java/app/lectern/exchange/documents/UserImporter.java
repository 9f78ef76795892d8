package app.lectern.exchange.documents;

import app.lectern.base.Change;
import app.lectern.exchange.Batch;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.Importer;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.ReportRows;
import app.lectern.exchange.RowRejected;
import app.lectern.people.imports.ImportedUser;
import app.lectern.people.imports.UserImport;
import app.lectern.people.imports.UserPut;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Imports people; never over an account that somebody made themselves. */
@Component
class UserImporter implements Importer {

    private static final int LONGEST = 200;
    private static final Set<String> FIELDS = Set.of("user_id", "first_name", "last_name", "email", "password");

    private final UserImport imports;

    UserImporter(UserImport imports) {
        this.imports = imports;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.USER;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var seen = new SeenUsers();
        var rows = new ReportRows();
        var leftOut = new LeftOutFields(FIELDS);
        var batch = new Batch<Draft<ImportedUser>>(
                draft -> keys(draft, seen),
                drafts -> rows.addAll(Draft.store(put(drafts, seen, request.dryRun()), Function.identity())));
        new DocumentFiles(request.files())
                .read(row -> batch.add(leftOut.count(row)
                        .map(UserImporter::key, UserImporter::user)
                        .noting(UserImporter::notes)));
        batch.flush();
        return new ImportReport(kind(), request.dryRun(), leftOut.remarks(), rows.rows());
    }

    private static String key(Document document) {
        return new Fields(document).label("email");
    }

    private static ImportedUser user(Document document) {
        var fields = new Fields(document);
        int userId = fields.userId().value();
        String firstName =
                fields.nameIfAny("first_name").orElseThrow(() -> new RowRejected(Kind.FIELD_MISSING, "first_name"));
        String lastName = fields.nameIfAny("last_name").orElse("");
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

    /** The number, the address, and the address that the row makes free. */
    private static Stream<?> keys(Draft<ImportedUser> draft, SeenUsers seen) {
        return draft.values()
                .flatMap(user ->
                        Stream.concat(Stream.of(user.userId(), user.email()), seen.emailOf(user.userId()).stream()));
    }

    /** In a dry run the rows before a row count as stored, so that both runs say the same. */
    private List<Draft<Change>> put(List<Draft<ImportedUser>> drafts, SeenUsers seen, boolean dryRun) {
        List<ImportedUser> users = drafts.stream()
                .flatMap(Draft::values)
                .filter(seen::leavesAddressFree)
                .toList();
        Iterator<UserPut> outcomes = imports.putAll(users, dryRun).iterator();
        return drafts.stream()
                .map(draft -> draft.map(ImportedUser::email, user -> change(user, seen, outcomes, dryRun)))
                .toList();
    }

    private static Change change(ImportedUser user, SeenUsers seen, Iterator<UserPut> outcomes, boolean dryRun) {
        if (!seen.leavesAddressFree(user)) {
            throw new RowRejected(Kind.EMAIL_OF_ANOTHER);
        }
        return switch (outcomes.next()) {
            case UserPut.Refused(var reason) -> throw new RowRejected(kind(reason));
            case UserPut.Stored(var change) -> {
                Change sinceBefore = seen.put(user);
                yield dryRun && sinceBefore != Change.CREATED ? sinceBefore : change;
            }
        };
    }

    private static Kind kind(UserPut.Reason reason) {
        return switch (reason) {
            case EMAIL_OF_ANOTHER -> Kind.EMAIL_OF_ANOTHER;
            case NOT_AN_IMPORTED_ACCOUNT -> Kind.NOT_AN_IMPORTED_ACCOUNT;
        };
    }
}

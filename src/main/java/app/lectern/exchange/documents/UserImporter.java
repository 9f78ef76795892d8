package app.lectern.exchange.documents;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.GradeScale;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.exchange.Batch;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.Importer;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.ReportRows;
import app.lectern.exchange.RowRejected;
import app.lectern.people.CompletedCourse;
import app.lectern.people.GradeScales;
import app.lectern.people.imports.ImportedUser;
import app.lectern.people.imports.Rehearsal;
import app.lectern.people.imports.UserImport;
import app.lectern.people.imports.UserPut;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Imports people with what is known of them; never over an account of which it is not sure whose it is. */
@Component
class UserImporter implements Importer {

    private static final int MOST_TOLD = 10;

    private final UserImport imports;
    private final CatalogOffice catalog;
    private final GradeScales grades;

    UserImporter(UserImport imports, CatalogOffice catalog, GradeScales grades) {
        this.grades = grades;
        this.imports = imports;
        this.catalog = catalog;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.USER;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var rehearsal = new Rehearsal();
        Function<List<ImportedUser>, List<UserPut>> put =
                request.dryRun() ? users -> imports.rehearse(users, rehearsal) : imports::putAll;
        var rows = new ReportRows();
        var leftOut = new LeftOutFields(PersonFields.NAMES);
        var batch = new Batch<Draft<ImportedUser>>(
                draft -> draft.values().flatMap(ImportedUser::keys),
                drafts -> rows.addAll(Draft.store(put(drafts, put), Function.identity())));
        new DocumentFiles(request.files(), UserImporter::form)
                .read(row -> batch.add(leftOut.count(row).map(UserImporter::key, PersonFields::user)));
        batch.flush();
        return new ImportReport(kind(), request.dryRun(), leftOut.remarks(), rows.rows());
    }

    private static Documents form(ImportFile file) {
        return SheetFile.is(file) ? new SheetFile(file, SheetColumns::new) : new DocumentFile(file);
    }

    private static String key(Document document) {
        var fields = new Fields(document);
        return Stream.of("email", "student_number", "user_id")
                .map(fields::label)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Draft<Change>> put(List<Draft<ImportedUser>> drafts, Function<List<ImportedUser>, List<UserPut>> put) {
        List<ImportedUser> users = drafts.stream().flatMap(Draft::values).toList();
        Set<CourseId> known = inCatalog(users);
        GradeScale scale = grades.now();
        Iterator<UserPut> outcomes = put.apply(users).iterator();
        return drafts.stream()
                .map(draft -> draft.map(ImportedUser::label, user -> new Taken(user, stored(outcomes.next())))
                        .noting(taken -> notes(taken, known, scale))
                        .map(taken -> taken.user().label(), taken -> taken.put().change()))
                .toList();
    }

    /** A row that was taken, and what became of it. */
    private record Taken(ImportedUser user, UserPut.Stored put) {}

    private static UserPut.Stored stored(UserPut outcome) {
        return switch (outcome) {
            case UserPut.Stored stored -> stored;
            case UserPut.Refused(var reason) -> throw refusal(reason);
        };
    }

    private static RowRejected refusal(UserPut.Reason reason) {
        return switch (reason) {
            case EMAIL_OF_ANOTHER -> new RowRejected(Kind.EMAIL_OF_ANOTHER);
            case NOT_AN_IMPORTED_ACCOUNT -> new RowRejected(Kind.NOT_AN_IMPORTED_ACCOUNT);
            case STUDENT_NUMBER_OF_ANOTHER -> new RowRejected(Kind.STUDENT_NUMBER_OF_ANOTHER);
            case STUDENT_NUMBER_DIFFERS -> new RowRejected(Kind.STUDENT_NUMBER_DIFFERS);
            case FIRST_NAME_MISSING -> new RowRejected(Kind.FIELD_MISSING, "first_name");
            case EMAIL_MISSING -> new RowRejected(Kind.FIELD_MISSING, "email");
            case NO_ROLE -> new RowRejected(Kind.NO_ROLE);
        };
    }

    private static List<Remark> notes(Taken taken, Set<CourseId> known, GradeScale scale) {
        var notes = new ArrayList<Remark>();
        if (taken.user().losesPassword()) {
            notes.add(Remark.of(Kind.PASSWORD_LEFT_OUT));
        }
        taken.put()
                .kept()
                .forEach(kept -> notes.add(Remark.of(
                        switch (kept) {
                            case OFFICE -> Kind.ROLE_NOT_GIVEN;
                            case OWN_EMAIL -> Kind.EMAIL_KEPT;
                        })));
        String unknown = completed(taken.user())
                .filter(course -> !known.contains(course))
                .distinct()
                .limit(MOST_TOLD)
                .map(CourseId::value)
                .collect(joining(", "));
        if (!unknown.isEmpty()) {
            notes.add(Remark.of(Kind.COMPLETED_NOT_IN_CATALOG, unknown));
        }
        String ungiven = taken.user().facts().completed().stream()
                .map(CompletedCourse::grade)
                .filter(grade -> !scale.has(grade))
                .distinct()
                .limit(MOST_TOLD)
                .collect(joining(", "));
        if (!ungiven.isEmpty()) {
            notes.add(Remark.of(Kind.GRADE_UNKNOWN, ungiven));
        }
        return notes;
    }

    private static Stream<CourseId> completed(ImportedUser user) {
        return user.facts().completed().stream().map(CompletedCourse::courseId);
    }

    /** Those of the completed courses that the catalog has, in whichever of the two usual spellings. */
    private Set<CourseId> inCatalog(List<ImportedUser> users) {
        Set<CourseId> spelt = users.stream()
                .flatMap(UserImporter::completed)
                .flatMap(course -> Stream.of(course, new CourseId(course.value().replace('-', ' '))))
                .collect(toSet());
        return spelt.isEmpty()
                ? Set.of()
                : catalog.courses(spelt).stream()
                        .map(it -> it.courseId().normal())
                        .collect(toSet());
    }
}

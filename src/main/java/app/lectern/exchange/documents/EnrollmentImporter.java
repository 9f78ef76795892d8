package app.lectern.exchange.documents;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Change;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.enrollment.EnrollmentOffice;
import app.lectern.enrollment.decision.DryRun;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.exchange.Batch;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.Importer;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.ReportRows;
import app.lectern.exchange.RowRejected;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Imports who is in which course, one seat a row, by the same rules as everybody; parts of a course, and courses that need
 * each other, come to one write. Without a term, a course means its first section that is not over.
 */
@Component
class EnrollmentImporter implements Importer {

    private static final Set<String> FIELDS = Set.of("user_id", "courseID", "sectionId");

    private final PeopleService people;
    private final CatalogService catalog;
    private final EnrollmentOffice office;
    private final ObjectionFormatter words;

    EnrollmentImporter(
            PeopleService people, CatalogService catalog, EnrollmentOffice office, ObjectionFormatter words) {
        this.people = people;
        this.catalog = catalog;
        this.office = office;
        this.words = words;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENROLLMENT;
    }

    /** Rows may need rows that come much later, so all of them are read before one is decided. */
    @Override
    public ImportReport run(ImportRequest request) {
        var report = new ReportRows();
        var leftOut = new LeftOutFields(FIELDS);
        List<Draft<SeatRow>> rows = read(request, report, leftOut);
        Seating seating =
                seating(request.dryRun(), rows.stream().flatMap(Draft::values).toList());
        for (Draft<SeatRow> row : rows) {
            row.values().forEach(seating::decide);
            Draft<Change> decided = row.map(SeatRow::key, it -> change(it, request.language()));
            report.addAll(Draft.store(List.of(decided), Function.identity()));
            row.values().forEach(SeatRow::isTold);
        }
        return new ImportReport(kind(), request.dryRun(), leftOut.remarks(), report.rows());
    }

    private List<Draft<SeatRow>> read(ImportRequest request, ReportRows report, LeftOutFields leftOut) {
        var rows = new ArrayList<Draft<SeatRow>>();
        var sections = new HashMap<SectionId, SectionId>();
        var batch = new Batch<Draft<Document>>(row -> Stream.empty(), documents -> {
            var reading = new SeatReading(catalog, request.term(), accounts(documents), sections);
            documents.forEach(row -> rows.add(report.compact(row.map(SeatReading::key, reading::row))));
        });
        new DocumentFiles(request.files())
                .read(row -> batch.add(leftOut.count(row).map(SeatReading::key, Function.identity())));
        batch.flush();
        return rows;
    }

    /** In a dry run the rows before a row count as stored, so that both runs say the same. */
    private Seating seating(boolean dryRun, List<SeatRow> rows) {
        var rehearsal = new DryRun();
        UserId registrar = registrar();
        return new Seating(
                rows,
                (student, sections) -> dryRun
                        ? office.rehearse(student, sections, rehearsal)
                        : office.enroll(student, sections, registrar));
    }

    private Change change(SeatRow row, Locale language) {
        return switch (Objects.requireNonNull(row.outcome())) {
            case EnrollOutcome.Done done -> done.changed() ? Change.CREATED : Change.UNCHANGED;
            case EnrollOutcome.Refused(var objections) ->
                throw new RowRejected(Kind.ENROLLMENT_REFUSED, allOf(objections, language));
        };
    }

    /** What is said of several sections in the same words is said once. */
    private String allOf(List<Objection> objections, Locale language) {
        return objections.stream()
                .map(it -> words.message(it, language) + " " + words.remedy(it, language))
                .distinct()
                .collect(joining(" "));
    }

    private static UserId registrar() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return ((Person) Objects.requireNonNull(
                        Objects.requireNonNull(authentication).getPrincipal()))
                .userId();
    }

    private Map<UserId, Account> accounts(List<Draft<Document>> documents) {
        return people.find(documents.stream()
                .flatMap(Draft::values)
                .flatMap(document -> new Fields(document).userIdIfAny().stream())
                .distinct()
                .toList());
    }
}

package app.lectern.exchange.quacs;

import static java.util.stream.Collectors.toMap;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.exchange.Comparison;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportLog;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.Importer;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.ReportRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/** Imports a QuACS semester: first its courses, then its sections, into one term. */
@Component
class QuacsImporter implements Importer {

    private final CatalogService catalog;
    private final CatalogOffice office;
    private final Comparison comparison;
    private final ComparedFields fields;
    private final ImportLog log;

    QuacsImporter(
            CatalogService catalog, CatalogOffice office, Comparison comparison, ComparedFields fields, ImportLog log) {
        this.catalog = catalog;
        this.office = office;
        this.comparison = comparison;
        this.fields = fields;
        this.log = log;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.QUACS;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        ImportTerm given = request.term();
        if (given == null) {
            throw new ImportRefused(Kind.TERM_NOT_GIVEN);
        }
        Semester semester = Semester.of(request.files());
        var remarks = new ArrayList<Remark>();
        var reading = new SemesterReading(semester);
        boolean newTerm = catalog.term(given.id()).isEmpty();
        Term term = term(given, reading, remarks, request.dryRun());
        remarks.addAll(semester.remarks());
        if (reading.sections() == 0) {
            remarks.add(Remark.of(Kind.NO_SECTIONS));
        }
        remarks.add(Remark.of(Kind.PLACES_NOT_IMPORTED, reading.placesTaken()));
        if (request.dryRun()) {
            return report(reading, term, request, remarks);
        }
        ObjectId id = log.begin(request, newTerm);
        ImportReport report = report(reading, term, request.as(id), remarks);
        log.end(id, report);
        return report;
    }

    private Term term(ImportTerm given, SemesterReading reading, List<Remark> remarks, boolean dryRun) {
        Optional<Term> stored = catalog.term(given.id());
        if (stored.isPresent()) {
            refuseIfArchived(stored.get());
            remarks.add(Remark.of(Kind.TERM_KEPT, stored.get().name()));
            return stored.get();
        }
        Term term = new TermDraft(given, reading.sections(), reading.timeslots())
                .term()
                .withState(TermState.DRAFT);
        office.put(term, dryRun);
        remarks.add(Remark.of(Kind.TERM_CREATED, term.name(), term.starts(), term.ends(), term.zone()));
        return term;
    }

    private static void refuseIfArchived(Term term) {
        if (term.isArchived()) {
            throw new ImportRefused(Kind.TERM_ARCHIVED, term.name());
        }
    }

    private ImportReport report(SemesterReading reading, Term term, ImportRequest request, List<Remark> remarks) {
        var stored = office.courses(reading.courseIds()).stream().collect(toMap(Course::courseId, it -> it.in(term)));
        List<Draft<Course>> courses = reading.courses(stored);
        var rows = new ReportRows();
        var comparedCourses = fields.ofCourses(term.id(), request.language(), it -> stored.get(it.courseId()));
        rows.addAll(comparison.store(
                courses, comparedCourses, request, batch -> office.putCourses(batch, term, request.dryRun())));
        var sections = catalog.sections(reading.sectionIds(term)).stream().collect(toMap(Section::id, it -> it));
        List<Draft<Section>> drafts = reading.sections(term, courses, sections);
        var comparedSections = fields.ofSections(request.language(), it -> sections.get(it.id()));
        rows.addAll(comparison.store(
                drafts, comparedSections, request, batch -> office.putSections(batch, request.dryRun())));
        remarks.addAll(Gathered.of(courses, Kind.MISSING_IN_COURSES));
        remarks.addAll(Gathered.of(drafts, Kind.MISSING_IN_SECTIONS));
        return new ImportReport(kind(), request.dryRun(), remarks, rows.rows());
    }
}

package app.lectern.exchange.documents;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.exchange.Batch;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.Importer;
import app.lectern.exchange.ReportRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Imports courses; what their documents don't say stays as it is stored. */
@Component
class CourseImporter implements Importer {

    private static final int MOST_CREDITS = 99;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> FIELDS = Set.of("courseID", "title", "description", "credits", "term", "subject");

    private final CatalogOffice office;

    CourseImporter(CatalogOffice office) {
        this.office = office;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.COURSE;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var seen = new SeenCourses();
        var rows = new ReportRows();
        var leftOut = new LeftOutFields(FIELDS);
        var batch = new Batch<Draft<Document>>(
                CourseImporter::ids, drafts -> rows.addAll(store(drafts, seen, request.dryRun())));
        new DocumentFiles(request.files())
                .read(row -> batch.add(leftOut.count(row).map(CourseImporter::key, Function.identity())));
        batch.flush();
        return new ImportReport(kind(), request.dryRun(), leftOut.remarks(), rows.rows());
    }

    private static String key(Document document) {
        return new Fields(document).label("courseID");
    }

    private static Stream<CourseId> ids(Draft<Document> row) {
        return row.values().flatMap(it -> new Fields(it).courseIdIfAny().stream());
    }

    private List<ImportReport.Row> store(List<Draft<Document>> documents, SeenCourses seen, boolean dryRun) {
        Map<CourseId, Course> known = stored(documents);
        List<Draft<Course>> drafts = documents.stream()
                .map(row -> row.map(CourseImporter::key, document -> course(new Fields(document), known, seen)))
                .toList();
        return Draft.store(drafts, batch -> put(batch, seen, dryRun));
    }

    private Map<CourseId, Course> stored(List<Draft<Document>> documents) {
        List<CourseId> ids = documents.stream().flatMap(CourseImporter::ids).toList();
        return office.courses(ids).stream().collect(toMap(Course::courseId, Function.identity()));
    }

    /** In a dry run the rows before a row count as stored, so that both runs say the same. */
    private List<Change> put(List<Course> courses, SeenCourses seen, boolean dryRun) {
        List<Change> changes = office.putCourses(courses, dryRun);
        return dryRun ? seen.put(courses, changes) : changes;
    }

    private static Course course(Fields fields, Map<CourseId, Course> known, SeenCourses seen) {
        CourseId id = fields.courseId();
        Optional<Course> before = Optional.ofNullable(known.get(id));
        return CourseBuilder.builder()
                .courseId(id)
                .title(fields.text("title", LONGEST_TITLE))
                .description(fields.linesIfAny("description", Course.LONGEST_DESCRIPTION)
                        .orElse(""))
                .credits(fields.wholeNumber("credits", MOST_CREDITS))
                .term(fields.textIfAny("term", LONGEST_TITLE).orElse(null))
                .subject(fields.textIfAny("subject", LONGEST_TITLE)
                        .or(() -> seen.subjectOf(id))
                        .or(() -> before.map(Course::subject))
                        .orElseGet(id::subject))
                .prerequisites(before.map(Course::prerequisites).orElse(null))
                .corequisites(before.map(Course::corequisites).orElse(Set.of()))
                .build();
    }
}

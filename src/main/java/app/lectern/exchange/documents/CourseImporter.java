package app.lectern.exchange.documents;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.Importer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Imports courses; what their documents don't say stays as it is stored. */
@Component
class CourseImporter implements Importer {

    private static final int MOST_CREDITS = 99;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

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
        List<Draft<Document>> documents = request.files().stream()
                .flatMap(file -> DocumentFile.read(file).stream())
                .toList();
        Map<CourseId, Course> known = stored(documents);
        List<Draft<Course>> drafts =
                documents.stream().map(draft -> draft(draft, known)).toList();
        var rows = Draft.store(drafts, batch -> office.putCourses(batch, request.dryRun()));
        return new ImportReport(kind(), request.dryRun(), List.of(), rows);
    }

    private Map<CourseId, Course> stored(List<Draft<Document>> documents) {
        List<CourseId> ids = documents.stream()
                .flatMap(Draft::values)
                .flatMap(it -> new Fields(it).courseIdIfAny().stream())
                .toList();
        return new HashMap<>(office.courses(ids).stream().collect(toMap(Course::courseId, Function.identity())));
    }

    private static Draft<Course> draft(Draft<Document> row, Map<CourseId, Course> known) {
        return row.map(document -> new Fields(document).label("courseID"), document -> {
            Course course = course(new Fields(document), known);
            known.put(course.courseId(), course);
            return course;
        });
    }

    private static Course course(Fields fields, Map<CourseId, Course> known) {
        CourseId id = fields.courseId();
        Optional<Course> before = Optional.ofNullable(known.get(id));
        return new Course(
                null,
                id,
                fields.text("title", LONGEST_TITLE),
                fields.linesIfAny("description", LONGEST_DESCRIPTION).orElse(""),
                fields.wholeNumber("credits", MOST_CREDITS),
                fields.textIfAny("term", LONGEST_TITLE).orElse(null),
                fields.textIfAny("subject", LONGEST_TITLE)
                        .or(() -> before.map(Course::subject))
                        .orElseGet(id::subject),
                before.map(Course::prerequisites).orElse(null),
                before.map(Course::corequisites).orElse(Set.of()));
    }
}

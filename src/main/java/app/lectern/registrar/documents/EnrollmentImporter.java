package app.lectern.registrar.documents;

import static app.lectern.catalog.Component.LECTURE;
import static java.util.stream.Collectors.joining;

import app.lectern.accounts.Account;
import app.lectern.accounts.PeopleService;
import app.lectern.accounts.Person;
import app.lectern.accounts.Role;
import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollOutcome;
import app.lectern.enrollment.EnrollmentOffice;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.ObjectionWords;
import app.lectern.enrollment.Rehearsal;
import app.lectern.registrar.Draft;
import app.lectern.registrar.ImportKind;
import app.lectern.registrar.ImportReport;
import app.lectern.registrar.ImportRequest;
import app.lectern.registrar.ImportTerm;
import app.lectern.registrar.Importer;
import app.lectern.registrar.Remark.Kind;
import app.lectern.registrar.RowRejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Imports who is in which course, one seat a row, by the same rules as everybody. Without a term, a course means its
 * first section that is not over.
 */
@Component
class EnrollmentImporter implements Importer {

    private static final int LONGEST = 80;

    private final PeopleService people;
    private final CatalogService catalog;
    private final EnrollmentOffice office;
    private final ObjectionWords words;

    EnrollmentImporter(PeopleService people, CatalogService catalog, EnrollmentOffice office, ObjectionWords words) {
        this.people = people;
        this.catalog = catalog;
        this.office = office;
        this.words = words;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENROLLMENT;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        List<Draft<Document>> documents = request.files().stream()
                .flatMap(file -> DocumentFile.read(file).stream())
                .toList();
        var seating = new Seating(request, accounts(documents));
        List<Draft<Change>> drafts = documents.stream()
                .map(row -> row.map(EnrollmentImporter::key, seating::seat))
                .toList();
        return new ImportReport(kind(), request.dryRun(), List.of(), Draft.store(drafts, Function.identity()));
    }

    private Map<UserId, Account> accounts(List<Draft<Document>> documents) {
        return people.find(documents.stream()
                .flatMap(Draft::values)
                .flatMap(document -> new Fields(document).userIdIfAny().stream())
                .distinct()
                .toList());
    }

    private static String key(Document document) {
        var fields = new Fields(document);
        String section = fields.label("sectionId");
        return fields.label("user_id") + " / " + (section.isEmpty() ? fields.label("courseID") : section);
    }

    /** One import: in a dry run the rows before a row count as stored, so that both runs say the same. */
    private class Seating {

        private final ImportRequest request;
        private final Map<UserId, Account> accounts;
        private final Rehearsal rehearsal = new Rehearsal();

        Seating(ImportRequest request, Map<UserId, Account> accounts) {
            this.request = request;
            this.accounts = accounts;
        }

        Change seat(Document document) {
            var fields = new Fields(document);
            UserId student = student(fields);
            return change(enroll(student, Set.of(section(fields).id())));
        }

        private UserId student(Fields fields) {
            UserId number = fields.userId();
            Account account = accounts.get(number);
            if (account == null) {
                throw new RowRejected(Kind.USER_UNKNOWN, number);
            }
            if (!account.roles().contains(Role.STUDENT)) {
                throw new RowRejected(Kind.NOT_A_STUDENT, number);
            }
            return number;
        }

        private Section section(Fields fields) {
            Optional<String> named = fields.textIfAny("sectionId", LONGEST);
            return named.isPresent() ? sectionNamed(named.get()) : sectionOf(fields.courseId());
        }

        private Section sectionNamed(String id) {
            return SectionId.parse(id)
                    .flatMap(catalog::section)
                    .orElseThrow(() -> new RowRejected(Kind.SECTION_NOT_THERE, id));
        }

        private Section sectionOf(CourseId course) {
            if (catalog.course(course).isEmpty()) {
                throw new RowRejected(Kind.COURSE_NOT_THERE, course);
            }
            return firstSection(course, request.term())
                    .orElseThrow(() -> new RowRejected(Kind.COURSE_NOT_TAUGHT, course));
        }

        private Optional<Section> firstSection(CourseId course, @Nullable ImportTerm term) {
            return term == null
                    ? catalog.firstSection(course)
                    : catalog.sectionsOf(term.id(), course).stream()
                            .filter(section -> section.component() == LECTURE)
                            .findFirst();
        }

        private EnrollOutcome enroll(UserId student, Set<SectionId> sections) {
            return request.dryRun()
                    ? office.rehearse(student, sections, rehearsal)
                    : office.enroll(student, sections, registrar());
        }

        private Change change(EnrollOutcome outcome) {
            return switch (outcome) {
                case EnrollOutcome.Done done -> done.changed() ? Change.CREATED : Change.UNCHANGED;
                case EnrollOutcome.Refused(var objections) ->
                    throw new RowRejected(Kind.ENROLLMENT_REFUSED, allOf(objections));
            };
        }

        private String allOf(List<Objection> objections) {
            return objections.stream()
                    .map(objection -> words.message(objection, request.language()))
                    .collect(joining(" "));
        }

        private static UserId registrar() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return ((Person) Objects.requireNonNull(
                            Objects.requireNonNull(authentication).getPrincipal()))
                    .userId();
        }
    }
}

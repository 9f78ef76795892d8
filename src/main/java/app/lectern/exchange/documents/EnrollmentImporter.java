package app.lectern.exchange.documents;

import static app.lectern.catalog.Component.LECTURE;
import static java.util.stream.Collectors.joining;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentOffice;
import app.lectern.enrollment.decision.DryRun;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.Importer;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import app.lectern.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Imports who is in which course, one seat a row, by the same rules as everybody; parts of a course, and courses that need
 * each other, come to one write. Without a term, a course means its first section that is not over.
 */
@Component
class EnrollmentImporter implements Importer {

    private static final int LONGEST = 80;

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

    @Override
    public ImportReport run(ImportRequest request) {
        List<Draft<Document>> documents = request.files().stream()
                .flatMap(file -> DocumentFile.read(file).stream())
                .toList();
        var reading = new Reading(request, accounts(documents));
        List<Draft<SeatRow>> rows = documents.stream()
                .map(row -> row.map(EnrollmentImporter::key, reading::row))
                .toList();
        decide(request, rows.stream().flatMap(Draft::values).toList());
        List<Draft<Change>> drafts = rows.stream()
                .map(row -> row.map(SeatRow::key, it -> change(it, request.language())))
                .toList();
        return new ImportReport(kind(), request.dryRun(), List.of(), Draft.store(drafts, Function.identity()));
    }

    /** In a dry run the rows before a row count as stored, so that both runs say the same. */
    private void decide(ImportRequest request, List<SeatRow> rows) {
        var dryRun = new DryRun();
        UserId registrar = registrar();
        var seating = new Seating(
                rows,
                (student, sections) -> request.dryRun()
                        ? office.rehearse(student, sections, dryRun)
                        : office.enroll(student, sections, registrar));
        rows.forEach(seating::decide);
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

    private static String key(Document document) {
        var fields = new Fields(document);
        String section = fields.label("sectionId");
        return fields.label("user_id") + " / " + (section.isEmpty() ? fields.label("courseID") : section);
    }

    /** Finds out whom and what rows mean. */
    private class Reading {

        private final ImportRequest request;
        private final Map<UserId, Account> accounts;

        Reading(ImportRequest request, Map<UserId, Account> accounts) {
            this.request = request;
            this.accounts = accounts;
        }

        SeatRow row(Document document) {
            var fields = new Fields(document);
            UserId student = student(fields);
            return new SeatRow(key(document), student, section(fields).id());
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
    }
}

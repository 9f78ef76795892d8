package app.lectern.exchange.documents;

import static app.lectern.catalog.Component.LECTURE;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import app.lectern.people.Account;
import app.lectern.people.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds out whom and what the rows of a batch mean. */
class SeatReading {

    private static final int LONGEST = 80;

    private final CatalogService catalog;
    private final @Nullable ImportTerm term;
    private final Map<UserId, Account> accounts;
    private final Map<SectionId, SectionId> shared;
    private final Map<String, Optional<SectionId>> named = new HashMap<>();
    private final Map<CourseId, SectionId> ofCourses = new HashMap<>();

    /**
     * @param accounts those of the batch's people who are there
     * @param shared the sections that were found before, each kept once
     */
    SeatReading(
            CatalogService catalog,
            @Nullable ImportTerm term,
            Map<UserId, Account> accounts,
            Map<SectionId, SectionId> shared) {
        this.catalog = catalog;
        this.term = term;
        this.accounts = accounts;
        this.shared = shared;
    }

    /** What names the row. */
    static String key(Document document) {
        var fields = new Fields(document);
        String section = fields.label("sectionId");
        return fields.label("user_id") + " / " + (section.isEmpty() ? fields.label("courseID") : section);
    }

    SeatRow row(Document document) {
        var fields = new Fields(document);
        UserId student = student(fields);
        SectionId section = section(fields);
        return new SeatRow(key(document), student, shared.computeIfAbsent(section, Function.identity()));
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

    private SectionId section(Fields fields) {
        Optional<String> id = fields.textIfAny("sectionId", LONGEST);
        return id.isPresent() ? sectionNamed(id.get()) : sectionOf(fields.courseId());
    }

    private SectionId sectionNamed(String id) {
        return named.computeIfAbsent(
                        id, it -> SectionId.parse(it).flatMap(catalog::section).map(Section::id))
                .orElseThrow(() -> new RowRejected(Kind.SECTION_NOT_THERE, id));
    }

    private SectionId sectionOf(CourseId course) {
        return ofCourses.computeIfAbsent(course, this::find);
    }

    private SectionId find(CourseId course) {
        if (catalog.course(course).isEmpty()) {
            throw new RowRejected(Kind.COURSE_NOT_THERE, course);
        }
        return firstSection(course).map(Section::id).orElseThrow(() -> new RowRejected(Kind.COURSE_NOT_TAUGHT, course));
    }

    private Optional<Section> firstSection(CourseId course) {
        return term == null
                ? catalog.firstSection(course)
                : catalog.sectionsOf(term.id(), course).stream()
                        .filter(section -> section.component() == LECTURE)
                        .findFirst();
    }
}

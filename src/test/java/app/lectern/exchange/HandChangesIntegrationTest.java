package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.CourseEntry;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.exchange.ImportMemory.Said;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.ImportReport.Verdict;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.TakenBack.Kept;
import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What somebody changed by hand since the last import is told, and kept unless it is to go. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class HandChangesIntegrationTest {

    private static final TermId TERM = new TermId("2027SP");
    private static final SectionId SECTION = new SectionId(TERM, "7001");
    private static final CourseId COURSE = new CourseId("MV-1");

    @Autowired
    private ImportService imports;

    @Autowired
    private ImportMemory memory;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private SectionOffice sections;

    @Autowired
    private CourseOffice courses;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void imported() {
        TestDatabase.clear(mongo);
        assertThat(imported("Machine Vision", 20, false, false).counts()).containsEntry(CREATED, 2);
    }

    @Test
    void whatTheFilesChangeIsNamed() {
        ImportReport report = imported("Seeing Machines", 25, true, false);

        assertThat(remarks(report))
                .contains(
                        Remark.of(Kind.FIELD_CHANGES, "Title", "Machine Vision", "Seeing Machines"),
                        Remark.of(Kind.FIELD_CHANGES, "Capacity", "20", "25"));
        assertThat(section().capacity()).isEqualTo(20);
    }

    @Test
    void whatWasChangedByHandIsKept() {
        capacity(33);
        title("Robots");

        for (boolean dryRun : List.of(true, false)) {
            ImportReport report = imported("Machine Vision", 20, dryRun, false);
            assertThat(report.counts()).containsEntry(UNCHANGED, 2).containsEntry(UPDATED, 0);
            assertThat(remarks(report))
                    .contains(
                            Remark.of(Kind.BY_HAND_KEPT, "Capacity", "33", "20"),
                            Remark.of(Kind.BY_HAND_KEPT, "Title", "Robots", "Machine Vision"));
        }
        assertThat(section().capacity()).isEqualTo(33);
        assertThat(course().title()).isEqualTo("Robots");
    }

    @Test
    void whatElseTheFilesChangeIsTaken() {
        capacity(33);

        ImportReport report = imported("Seeing Machines", 20, false, false);

        assertThat(verdict(report, COURSE.value())).isEqualTo(UPDATED);
        assertThat(section().capacity()).isEqualTo(33);
        assertThat(section().displayTitle()).isEqualTo("Seeing Machines");
    }

    @Test
    void itGoesWhereThatIsAskedFor() {
        capacity(33);

        ImportReport report = imported("Machine Vision", 20, false, true);

        assertThat(remarks(report)).contains(Remark.of(Kind.BY_HAND_OVERWRITTEN, "Capacity", "33", "20"));
        assertThat(section().capacity()).isEqualTo(20);
        assertThat(remarks(imported("Machine Vision", 25, true, false)))
                .contains(Remark.of(Kind.FIELD_CHANGES, "Capacity", "20", "25"));
    }

    @Test
    void whoPutsBackWhatAnImportChangedHasChangedItByHand() {
        imported("Machine Vision", 25, false, false);
        capacity(20);

        imported("Machine Vision", 25, false, false);

        assertThat(section().capacity()).isEqualTo(20);
    }

    @Test
    void nothingSeemsChangedByHandThatAnImportDidNotGetTo() {
        var known = memory.of(List.of("section/" + SECTION));
        memory.expect(
                List.of(new Said(
                        "section/" + SECTION,
                        Map.of("capacity", CanonicalText.digest(25)),
                        Map.of("capacity", CanonicalText.digest(20)),
                        null,
                        null,
                        null)),
                known);

        assertThat(remarks(imported("Machine Vision", 25, false, false)))
                .contains(Remark.of(Kind.FIELD_CHANGES, "Capacity", "20", "25"));
        assertThat(section().capacity()).isEqualTo(25);
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        imported("Seeing Machines", 25, false, false);

        assertThat(takeBack(0)).isEqualTo(new TakenBack(2, List.of()));
        assertThat(section().capacity()).isEqualTo(20);
        assertThat(course().title()).isEqualTo("Machine Vision");
        assertThat(remarks(imported("Seeing Machines", 20, true, false)))
                .contains(Remark.of(Kind.FIELD_CHANGES, "Title", "Machine Vision", "Seeing Machines"));
    }

    @Test
    void whatAnImportMadeIsGoneWithItsTerm() {
        assertThat(takeBack(0)).isEqualTo(new TakenBack(3, List.of()));

        assertThat(catalog.section(SECTION)).isEmpty();
        assertThat(catalog.course(COURSE)).isEmpty();
        assertThat(catalog.terms()).isEmpty();
    }

    @Test
    void whatAnotherTermSaysOfACourseStays() {
        var later = new Term(
                new TermId("2027FA"),
                "Fall",
                LocalDate.of(2027, 8, 23),
                LocalDate.of(2027, 12, 10),
                18,
                ZoneOffset.UTC);
        mongo.save(later);
        courses.update(course(), CourseEntry.of(course()).withTitle("Robots").withFrom(later.id()));

        assertThat(takeBack(0)).isEqualTo(new TakenBack(3, List.of()));

        assertThat(catalog.course(COURSE)).hasValueSatisfying(it -> {
            assertThat(it.title()).isEqualTo("Robots");
            assertThat(it.earlier()).isEmpty();
        });
        assertThat(imports.past(10).getFirst().takenBack()).isNotNull();
    }

    @Test
    void anImportThatChangesNothingIsNotKept() {
        imported("Machine Vision", 20, false, false);

        assertThat(imports.past(10)).hasSize(1);
    }

    @Test
    void whatWasTouchedSinceIsNamedAndKept() {
        imported("Seeing Machines", 25, false, false);
        capacity(33);

        assertThat(takeBack(0))
                .isEqualTo(
                        new TakenBack(1, List.of(new Kept(SECTION.toString(), "import.take-back.touched", List.of()))));
        assertThat(section().capacity()).isEqualTo(33);
        assertThat(course().title()).isEqualTo("Machine Vision");
    }

    @Test
    void anEarlierImportDoesNotTakeBackWhatALaterOneStored() {
        imported("Seeing Machines", 25, false, false);

        assertThat(takeBack(1))
                .isEqualTo(new TakenBack(0, List.of(new Kept("Spring 2027", "term.in-use.sections", List.of(1L)))));
        assertThat(section().capacity()).isEqualTo(25);
    }

    private TakenBack takeBack(int index) {
        return imports.takeBack(imports.past(10).get(index).id());
    }

    private static List<Remark> remarks(ImportReport report) {
        return report.rows().stream().flatMap(row -> row.notes().stream()).toList();
    }

    private static Verdict verdict(ImportReport report, String key) {
        return report.rows().stream()
                .filter(it -> it.key().equals(key))
                .map(Row::verdict)
                .findFirst()
                .orElseThrow();
    }

    private void capacity(int capacity) {
        sections.update(section(), SectionEntry.of(section()).withCapacity(capacity));
    }

    private void title(String title) {
        courses.update(course(), CourseEntry.of(course()).withTitle(title).withFrom(TERM));
    }

    private Section section() {
        return catalog.section(SECTION).orElseThrow();
    }

    private Course course() {
        Term term = catalog.term(TERM).orElseThrow();
        return catalog.course(COURSE, term).orElseThrow();
    }

    private ImportReport imported(String title, int capacity, boolean dryRun, boolean overwrite) {
        var term = new ImportTerm(TERM, null, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 5, 7), ZoneOffset.UTC);
        String courses = """
                [{"code": "MV", "name": "MV", "courses": [{"title": "%1$s", "id": "MV-1", "sections": [
                  {"crn": 7001, "subj": "MV", "crse": "1", "sec": "01", "title": "%1$s", "credMin": 4, "credMax": 4,
                   "cap": %2$d, "act": 0, "rem": 0, "timeslots": []}]}]}]
                """.formatted(title, capacity);
        String catalog = """
                {"MV-1": {"subj": "MV", "crse": "1", "name": "%s", "description": "What machines see."}}
                """.formatted(title);
        return imports.importFiles(
                ImportKind.QUACS,
                new ImportRequest(
                        term,
                        List.of(
                                file("courses.json", courses),
                                file("catalog.json", catalog),
                                file("prerequisites.json", "{}")),
                        dryRun,
                        overwrite,
                        Locale.ENGLISH));
    }

    private static ImportFile file(String name, String content) {
        return new ImportFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}

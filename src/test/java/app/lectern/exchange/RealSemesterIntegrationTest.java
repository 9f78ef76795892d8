package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.exchange.Remark.Kind;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** The semesters of a real college. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class RealSemesterIntegrationTest {

    private static final TermId FALL = new TermId("2021FA");
    private static final int ROWS = 1_886 + 820;

    @Autowired
    private ImportService imports;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void isImportedOnce() {
        assertThat(imported(RealData.semester(), false).counts())
                .isEqualTo(Map.of(CREATED, ROWS, UPDATED, 0, UNCHANGED, 0, REJECTED, 0));
        assertThat(mongo.estimatedCount("course")).isEqualTo(1_886);
        assertThat(mongo.estimatedCount("section")).isEqualTo(820);
        assertThat(catalog.term(FALL)).hasValueSatisfying(term -> {
            assertThat(term.name()).isEqualTo("Fall 2021");
            assertThat(term.starts()).isEqualTo(LocalDate.of(2021, 8, 24));
            assertThat(term.ends()).isEqualTo(LocalDate.of(2021, 11, 20));
        });
        List<Document> before = sections();

        assertThat(imported(RealData.semester(), false).counts())
                .isEqualTo(Map.of(CREATED, 0, UPDATED, 0, UNCHANGED, ROWS, REJECTED, 0));
        assertThat(sections()).isEqualTo(before);
    }

    @Test
    void hasItsOdditiesTold() {
        ImportReport report = imported(RealData.semester(), true);

        assertThat(sections()).isEmpty();
        assertThat(report.counts()).containsEntry(CREATED, ROWS).containsEntry(REJECTED, 0);
        assertThat(Oddities.of(report))
                .containsEntry(Kind.NO_MEETING_TIME, 204L)
                .containsEntry(Kind.DAYS_WITHOUT_TIME, 15L)
                .containsEntry(Kind.MORE_STUDENTS_THAN_SEATS, 105L)
                .containsEntry(Kind.FILED_UNDER, 20L)
                .containsEntry(Kind.TITLE_CUT, 2L)
                .containsEntry(Kind.PREREQUISITES_DIFFER, 2L)
                .doesNotContainKeys(Kind.MEETING_UNREADABLE, Kind.PREREQUISITE_UNREADABLE);
        assertThat(report.remarks())
                .extracting(Remark::kind)
                .containsExactly(
                        Kind.TERM_CREATED,
                        Kind.SCHOOLS_NOT_IMPORTED,
                        Kind.FIELD_NOT_IMPORTED,
                        Kind.PLACES_NOT_IMPORTED);
        assertThat(report.remarks().get(2).details()).startsWith("subjects.name", "64");
    }

    @Test
    void hasItsLecturesBundledWithTheirLaboratories() {
        imported(RealData.semester(), false);

        assertThat(catalog.sectionsOf(FALL, new CourseId("COMP-131"))).hasSize(9);
        Section lab = catalog.section(SectionId.of("2021FA-1116")).orElseThrow();
        assertThat(lab.component()).isEqualTo(Component.LAB);
        assertThat(lab.belongsTo()).isEqualTo(SectionId.of("2021FA-1114"));
        assertThat(lab.title()).isEqualTo("Fundamentals/Computer Science Laboratory");
        Section lecture = catalog.section(SectionId.of("2021FA-1114")).orElseThrow();
        assertThat(lecture.title()).isNull();
        assertThat(lecture.reserved()).hasSize(1);
    }

    @Test
    void isTakenInWholeInTheLaterLayout() {
        ImportReport report = imported(RealData.semesterInTheLaterLayout(), true);

        assertThat(report.counts()).isEqualTo(Map.of(CREATED, 1_961 + 780, UPDATED, 0, UNCHANGED, 0, REJECTED, 0));
        assertThat(Oddities.of(report))
                .containsOnly(
                        entry(Kind.COREQUISITE_ITSELF, 9L),
                        entry(Kind.COREQUISITE_UNKNOWN, 1L),
                        entry(Kind.CREDITS_DIFFER, 41L),
                        entry(Kind.CREDITS_UNKNOWN, 1450L),
                        entry(Kind.DAYS_WITHOUT_TIME, 17L),
                        entry(Kind.NOT_IN_CATALOG, 29L),
                        entry(Kind.NO_MEETING_TIME, 204L),
                        entry(Kind.PREREQUISITES_DIFFER, 1L),
                        entry(Kind.PREREQUISITE_TEST, 83L),
                        entry(Kind.PREREQUISITE_UNKNOWN, 42L),
                        entry(Kind.TITLE_CUT, 1L));
    }

    private ImportReport imported(List<ImportFile> semester, boolean dryRun) {
        return imports.importFiles(
                ImportKind.QUACS, new ImportRequest(ImportTerm.of(FALL), semester, dryRun, false, Locale.ENGLISH));
    }

    private List<Document> sections() {
        return mongo.findAll(Document.class, "section");
    }
}

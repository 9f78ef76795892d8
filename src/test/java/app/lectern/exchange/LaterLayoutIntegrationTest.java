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
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.exchange.Remark.Kind;
import app.lectern.storage.TestDatabase;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What is read of the layout that QuACS' data came to, and what is only told. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class LaterLayoutIntegrationTest {

    private static final TermId FALL = new TermId("2021FA");
    private static final int REJECTED_ROWS = 0;

    @Autowired
    private ImportService imports;

    @Autowired
    private CatalogService catalog;

    private ImportReport report;

    @BeforeEach
    void semester(@Autowired MongoTemplate mongo) {
        TestDatabase.clear(mongo);
        report = imports.importFiles(
                ImportKind.QUACS,
                new ImportRequest(
                        ImportTerm.of(FALL), TestFiles.semesterInTheLaterLayout(), false, false, Locale.ENGLISH));
    }

    @Test
    void coursesSectionsAndPrerequisitesAreRead() {
        assertThat(report.counts().get(CREATED)).isGreaterThanOrEqualTo(126 + 159 - REJECTED_ROWS);
        assertThat(catalog.course(new CourseId("CODE-201"))).hasValueSatisfying(course -> {
            assertThat(course.title()).isEqualTo("Data Structures");
            assertThat(course.prerequisites()).isEqualTo(new Completed(new CourseId("CODE-131")));
        });
        assertThat(catalog.section(SectionId.of("2021FA-1029")))
                .hasValueSatisfying(lab -> assertThat(lab.belongsTo()).isEqualTo(SectionId.of("2021FA-1027")));
    }

    @Test
    void numbersAsTextAndEndlessDescriptionsAreReadAndFractionsOfCreditsAreTold() {
        assertThat(report.counts())
                .isEqualTo(
                        Map.of(CREATED, 126 + 159 - REJECTED_ROWS, UPDATED, 0, UNCHANGED, 0, REJECTED, REJECTED_ROWS));
        assertThat(Oddities.of(report))
                .containsOnly(
                        entry(Kind.COREQUISITE_ITSELF, 1L),
                        entry(Kind.COREQUISITE_UNKNOWN, 1L),
                        entry(Kind.CREDITS_DIFFER, 3L),
                        entry(Kind.CREDITS_RANGE, 2L),
                        entry(Kind.CREDITS_UNKNOWN, 9L),
                        entry(Kind.DAYS_WITHOUT_TIME, 5L),
                        entry(Kind.CREDITS_ROUNDED, 1L),
                        entry(Kind.FILED_UNDER, 1L),
                        entry(Kind.LECTURE_UNKNOWN, 1L),
                        entry(Kind.UNTIL_MIDNIGHT, 1L),
                        entry(Kind.NOT_IN_CATALOG, 2L),
                        entry(Kind.NO_MEETING_TIME, 18L),
                        entry(Kind.PREREQUISITES_DIFFER, 3L),
                        entry(Kind.PREREQUISITE_TEST, 3L),
                        entry(Kind.PREREQUISITE_UNKNOWN, 2L),
                        entry(Kind.RESERVED_WITHOUT_SEATS, 1L),
                        entry(Kind.SEATS_SHARED, 2L),
                        entry(Kind.TITLES_DIFFER, 1L),
                        entry(Kind.TITLE_CUT, 2L));
    }
}

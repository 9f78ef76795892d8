package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static app.lectern.exchange.ImportReport.Verdict.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.Section;
import app.lectern.exchange.Remark.Kind;
import app.lectern.storage.TestDatabase;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** A small semester as the college writes it that QuACS was made for. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class SmallSemesterIntegrationTest {

    private static final TermId SPRING = new TermId("2026SP");

    @Autowired
    private ImportService imports;

    @Autowired
    private CatalogService catalog;

    private ImportReport report;

    @BeforeEach
    void semester(@Autowired MongoTemplate mongo) {
        TestDatabase.clear(mongo);
        report = imported(false);
    }

    @Test
    void nothingOfItIsRejectedAndWhatIsLeftOutIsToldOnce() {
        assertThat(report.counts()).isEqualTo(Map.of(CREATED, 9 + 10, UPDATED, 0, UNCHANGED, 0, REJECTED, 0));
        assertThat(report.remarks())
                .contains(
                        Remark.of(Kind.FIELD_NOT_IMPORTED, "sections.xl_cap", 2, "15"),
                        Remark.of(Kind.FIELD_NOT_IMPORTED, "sections.xl_group", 2, "A1"))
                .hasSize(6);
        assertThat(Oddities.of(report))
                .containsOnly(
                        entry(Kind.CREDITS_DIFFER, 1L),
                        entry(Kind.CREDITS_RANGE, 1L),
                        entry(Kind.CREDITS_ROUNDED, 1L),
                        entry(Kind.NO_MEETING_TIME, 1L),
                        entry(Kind.PREREQUISITES_DIFFER, 1L),
                        entry(Kind.SEATS_SHARED, 2L),
                        entry(Kind.UNTIL_MIDNIGHT, 1L));
        assertThat(imported(true).counts()).containsEntry(UNCHANGED, 9 + 10);
    }

    @Test
    void itsRestrictionsAreThoseOfSections() {
        assertThat(section("70004").restriction())
                .isEqualTo(new Restriction(Set.of(Classification.GRADUATE), Set.of(), Set.of("Physics")));
        assertThat(section("70005").restriction())
                .isEqualTo(new Restriction(
                        Set.of(),
                        Set.of(Classification.FROSH, Classification.SOPHOMORE, Classification.JUNIOR),
                        Set.of()));
    }

    @Test
    void itsTeachersArePeopleAndItsPlacesPlaces() {
        assertThat(section("70004").instructors()).containsExactly("Ann Vale", "Bo Reed");
        assertThat(section("70005").instructors()).isEmpty();
        assertThat(section("70005").meetings()).singleElement().satisfies(it -> {
            assertThat(it.place()).isNull();
            assertThat(it.start()).isEqualTo(LocalTime.of(23, 0));
            assertThat(it.end()).isEqualTo(LocalTime.of(23, 59));
        });
        assertThat(Oddities.of(report)).containsEntry(Kind.UNTIL_MIDNIGHT, 1L);
    }

    @Test
    void itsCorequisitesAreAPlainList() {
        assertThat(catalog.course(new CourseId("QFL-4010")))
                .hasValueSatisfying(it -> assertThat(it.corequisites()).containsExactly(new CourseId("QFL-2010")));
    }

    private Section section(String number) {
        return catalog.section(new SectionId(SPRING, number)).orElseThrow();
    }

    private ImportReport imported(boolean dryRun) {
        List<ImportFile> files = RealData.smallSemester("quacs-second-layout");
        return imports.importFiles(
                ImportKind.QUACS, new ImportRequest(ImportTerm.of(SPRING), files, dryRun, false, Locale.ENGLISH));
    }
}

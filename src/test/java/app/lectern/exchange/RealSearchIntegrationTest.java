package app.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.CourseFilter;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.storage.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class RealSearchIntegrationTest {

    private static final TermId FALL = new TermId("2021FA");

    @Autowired
    ImportService imports;

    @Autowired
    CatalogService catalog;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void realSemester() {
        List<ImportFile> files = RealData.semester();
        TestDatabase.clear(mongo);
        imports.importFiles(
                ImportKind.QUACS, new ImportRequest(ImportTerm.of(FALL), files, false, false, Locale.ENGLISH));
    }

    @Test
    void findsACourseOfARealSemester() {
        for (String spelling : List.of("comp 131", "COMP131", "Comp-131")) {
            assertThat(found(spelling)).hasSizeBetween(9, 20);
            assertThat(found(spelling).subList(0, 9))
                    .allSatisfy(it -> assertThat(it.courseId().value()).isEqualTo("COMP-131"));
            assertThat(catalog.courses(new CourseFilter(FALL, spelling, null, false), PageRequest.of(0, 20)))
                    .extracting(it -> it.courseId().value())
                    .first()
                    .isEqualTo("COMP-131");
        }
    }

    @Test
    void findsAllThatAnInstructorTeaches() {
        List<Section> theirs = found("").stream()
                .filter(it -> it.instructors().contains("Hsing-Hau Chen"))
                .toList();
        assertThat(theirs).isNotEmpty();
        assertThat(found("HSING-HAU CHEN")).containsExactlyElementsOf(theirs);
        assertThat(found("chen hsing")).containsExactlyElementsOf(theirs);
    }

    private List<Section> found(String search) {
        return catalog.sections(SectionFilter.all(FALL).withSearch(search), PageRequest.of(0, 1_000));
    }
}

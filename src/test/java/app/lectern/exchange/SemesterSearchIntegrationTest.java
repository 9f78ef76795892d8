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
class SemesterSearchIntegrationTest {

    private static final TermId FALL = new TermId("2021FA");

    @Autowired
    ImportService imports;

    @Autowired
    CatalogService catalog;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void semester() {
        TestDatabase.clear(mongo);
        imports.importFiles(
                ImportKind.QUACS,
                new ImportRequest(ImportTerm.of(FALL), TestFiles.semester(), false, false, Locale.ENGLISH));
    }

    @Test
    void findsACourse() {
        for (String spelling : List.of("code 131", "CODE131", "Code-131")) {
            assertThat(found(spelling)).hasSizeBetween(6, 10);
            assertThat(found(spelling).subList(0, 6))
                    .allSatisfy(it -> assertThat(it.courseId().value()).isEqualTo("CODE-131"));
            assertThat(catalog.courses(new CourseFilter(FALL, spelling, null, false), PageRequest.of(0, 20)))
                    .extracting(it -> it.courseId().value())
                    .first()
                    .isEqualTo("CODE-131");
        }
    }

    @Test
    void findsAllThatAnInstructorTeaches() {
        List<Section> theirs = found("").stream()
                .filter(it -> it.instructors().contains("Gita Merrow"))
                .toList();
        assertThat(theirs).isNotEmpty();
        assertThat(found("GITA MERROW")).containsExactlyElementsOf(theirs);
        assertThat(found("merrow gita")).containsExactlyElementsOf(theirs);
    }

    private List<Section> found(String search) {
        return catalog.sections(SectionFilter.all(FALL).withSearch(search), PageRequest.of(0, 1_000));
    }
}

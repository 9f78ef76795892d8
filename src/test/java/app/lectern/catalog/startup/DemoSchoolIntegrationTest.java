package app.lectern.catalog.startup;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Courses;
import app.lectern.catalog.Section;
import app.lectern.catalog.Sections;
import app.lectern.catalog.Term;
import app.lectern.catalog.Terms;
import app.lectern.catalog.office.CatalogWriter;
import app.lectern.storage.Storage;
import app.lectern.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class DemoSchoolIntegrationTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Autowired
    private Terms terms;

    @Autowired
    private Courses courses;

    @Autowired
    private Sections sections;

    @Autowired
    private CatalogWriter writer;

    @Autowired
    private DemoDemand demand;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void fillsAnEmptyDatabaseOnce() {
        school(true).run();
        List<Section> first = sections.findAll();
        school(true).run();

        assertThat(terms.findAll()).extracting(Term::name).containsExactlyInAnyOrder("Fall 2026", "Spring 2027");
        assertThat(courses.count()).isEqualTo(65);
        assertThat(sections.findAll()).isEqualTo(first).hasSize(120);
    }

    @ParameterizedTest
    @EnumSource
    @NullSource
    void registrationIsOpenForEverybodyWhenItBegins(@Nullable Classification classification) {
        school(true).run();

        assertThat(terms.findAll())
                .allMatch(term -> !term.windows().isEmpty())
                .allMatch(term -> term.openFor(classification, NOVEMBER.instant()));
    }

    @Test
    void finishesWhatAKilledProcessBegan() {
        List<Course> half = DemoCourses.read().subList(0, 30);
        writer.putCourses(half, false);

        school(true).run();

        assertThat(terms.count()).isEqualTo(2);
        assertThat(sections.count()).isEqualTo(120);
    }

    @Test
    void leavesADatabaseAloneThatSomebodyUses() {
        var own = CourseBuilder.builder()
                .courseId(new CourseId("X-1"))
                .title("Mine")
                .description("")
                .credits(1)
                .subject("X")
                .build();
        writer.putCourses(List.of(own), false);

        school(true).run();

        assertThat(courses.count()).isEqualTo(1);
        assertThat(terms.count()).isZero();
    }

    @Test
    void inventsNothingOutsideDemoMode() {
        school(false).run();

        assertThat(courses.count()).isZero();
        assertThat(demand.taken()).isEmpty();
    }

    private DemoSchool school(boolean demo) {
        return new DemoSchool(new Storage("mongodb://localhost", demo, demo), NOVEMBER, terms, courses, writer);
    }
}

package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollOutcome.Done;
import app.lectern.enrollment.decision.EnrollOutcome.Refused;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What a term asks of students is what its own edition of the course says. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class EditionsInRulesIntegrationTest {

    private static final CourseId COURSE = new CourseId("MV-1");
    private static final CourseId LAB = new CourseId("MV-1L");
    private static final CourseId MATH = new CourseId("MATH-110");
    private static final UserId ADA = new UserId(1);
    private static final Term EARLY = School.term();
    private static final Term LATE = new Term(
            new TermId("2027SP"),
            "Spring 2027",
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2099, 12, 31),
            18,
            ZoneOffset.UTC);

    @Autowired
    EnrollmentService service;

    @Autowired
    CatalogOffice office;

    @Autowired
    CatalogService catalog;

    @BeforeEach
    void school(@Autowired MongoTemplate mongo) {
        TestDatabase.clear(mongo);
        office.put(EARLY, false);
        office.put(LATE, false);
        for (CourseId id : List.of(COURSE, LAB, MATH)) {
            office.putCourses(List.of(course(id, "Seeing", 4)), LATE, false);
        }
        for (Term term : List.of(EARLY, LATE)) {
            office.putSections(List.of(section(term, "1", COURSE), section(term, "2", LAB)), false);
        }
    }

    @Test
    void prerequisitesAreThoseOfTheTerm() {
        office.putCourses(List.of(course(COURSE, "Seeing", 4).withPrerequisites(new Completed(MATH))), EARLY, false);

        assertThat(codes(enroll(EARLY, "1"))).containsExactly(ObjectionCode.PREREQUISITE_MISSING);
        assertThat(enroll(LATE, "1")).isInstanceOf(Done.class);
    }

    @Test
    void corequisitesAreThoseOfTheTerm() {
        office.putCourses(List.of(course(COURSE, "Seeing", 4).withCorequisites(Set.of(LAB))), EARLY, false);

        assertThat(codes(enroll(EARLY, "1"))).containsExactly(ObjectionCode.COREQUISITE_MISSING);
        assertThat(enroll(EARLY, "1", "2")).isInstanceOf(Done.class);
        assertThat(enroll(LATE, "1")).isInstanceOf(Done.class);
    }

    @Test
    void creditsAndTitlesAreThoseOfTheTerm() {
        office.putCourses(List.of(course(COURSE, "Watching", 1)), EARLY, false);

        assertThat(shown(EARLY).worth()).isOne();
        assertThat(shown(EARLY).displayTitle()).isEqualTo("Watching");
        assertThat(shown(LATE).worth()).isEqualTo(4);
        assertThat(shown(LATE).displayTitle()).isEqualTo("Seeing");
        assertThat(catalog.course(COURSE, EARLY).orElseThrow().title()).isEqualTo("Watching");
    }

    @Test
    void aSectionThatComesLaterHasTheEditionOfItsTerm() {
        office.putCourses(List.of(course(COURSE, "Watching", 1)), EARLY, false);
        office.putSections(List.of(section(EARLY, "3", COURSE), section(LATE, "3", COURSE)), false);

        assertThat(catalog.section(new SectionId(EARLY.id(), "3")).orElseThrow().worth())
                .isOne();
        assertThat(catalog.section(new SectionId(LATE.id(), "3")).orElseThrow().worth())
                .isEqualTo(4);
    }

    private static Course course(CourseId id, String title, int credits) {
        return CourseBuilder.builder()
                .courseId(id)
                .title(title)
                .description("")
                .credits(credits)
                .subject("MV")
                .build();
    }

    private static Section section(Term term, String number, CourseId course) {
        return SectionBuilder.builder(Section.blank(new SectionId(term.id(), number), course))
                .component(Component.LECTURE)
                .capacity(5)
                .build();
    }

    private Section shown(Term term) {
        return catalog.section(new SectionId(term.id(), "1")).orElseThrow();
    }

    private EnrollOutcome enroll(Term term, String... numbers) {
        var sections = List.of(numbers).stream()
                .map(it -> new SectionId(term.id(), it))
                .toList();
        return asStudent(ADA, () -> service.enroll(ADA, Bundle.of(sections)));
    }

    private static List<ObjectionCode> codes(EnrollOutcome outcome) {
        return ((Refused) outcome).objections().stream().map(it -> it.code()).toList();
    }
}

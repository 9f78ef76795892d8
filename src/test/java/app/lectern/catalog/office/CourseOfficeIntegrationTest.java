package app.lectern.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.EntryRefused.Fault;
import app.lectern.storage.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class CourseOfficeIntegrationTest {

    private static final CourseId COMP = new CourseId("COMP-131");
    private static final CourseId MATH = new CourseId("MATH-110");

    @Autowired
    CourseOffice office;

    @Autowired
    TermOffice terms;

    @Autowired
    MovedTerms movedTerms;

    @Autowired
    CatalogService catalog;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    PrerequisiteFormatter words;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void storesWhatWasEntered() {
        var tree = new AllOf(List.of(
                new Completed(MATH, new Grade("C-"), true),
                new AnyOf(List.of(new Completed(new CourseId("A-1")), new Prerequisite.Test("T")))));
        var entry = new CourseEntry(COMP, " Fundamentals ", "", 4, " ", "COMP", tree, Set.of(MATH), null);
        office.create(entry);

        assertThat(stored().title()).isEqualTo("Fundamentals");
        assertThat(stored().term()).isNull();
        assertThat(stored().prerequisites()).isEqualTo(tree);
        assertThat(stored().corequisites()).containsExactly(MATH);
    }

    @Test
    void aChangeFromATermOnLeavesTheTermsBefore() {
        Term spring = term("2026SP", 1);
        Term fall = term("2026FA", 8);
        office.create(entry(COMP, "Before", null));

        office.update(in(spring), entry(COMP, "After", null).withFrom(fall.id()));

        assertThat(in(spring).title()).isEqualTo("Before");
        assertThat(in(fall).title()).isEqualTo("After");
        assertThat(stored().title()).isEqualTo("After");
    }

    @Test
    void whoEditsOneEditionDoesNotMindTheOthers() {
        Term spring = term("2026SP", 1);
        Term fall = term("2026FA", 8);
        office.create(entry(COMP, "Before", null));
        office.update(in(fall), entry(COMP, "After", null).withFrom(fall.id()));
        Course opened = in(spring);
        office.update(in(fall), entry(COMP, "Later", null).withFrom(fall.id()));

        office.update(opened, entry(COMP, "Earlier", null).withFrom(spring.id()));

        assertThat(in(spring).title()).isEqualTo("Earlier");
        assertThat(in(fall).title()).isEqualTo("Later");
    }

    @Test
    void anEditionThatSomebodyChangedMeanwhileIsNotOverwritten() {
        Term spring = term("2026SP", 1);
        Term fall = term("2026FA", 8);
        office.create(entry(COMP, "Before", null));
        Course opened = in(spring);
        office.update(in(fall), entry(COMP, "After", null).withFrom(fall.id()));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(
                        () -> office.update(opened, entry(COMP, "Mine", null).withFrom(fall.id())));
        assertThat(in(fall).title()).isEqualTo("After");
    }

    @Test
    void anEditionCanBeGivenUp() {
        Term spring = term("2026SP", 1);
        Term fall = term("2026FA", 8);
        office.create(entry(COMP, "Before", null));
        office.update(in(fall), entry(COMP, "After", null).withFrom(fall.id()));
        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> terms.delete(fall))
                .satisfies(it -> assertThat(it.key()).isEqualTo("term.in-use.editions"));

        office.deleteEdition(in(fall));

        assertThat(in(fall).title()).isEqualTo("Before");
        assertThat(stored().earlier()).isEmpty();
        terms.delete(catalog.term(fall.id()).orElseThrow());
        assertThat(catalog.terms()).extracting(Term::id).containsExactly(spring.id());
    }

    @Test
    void aTermThatMovesGoesOnSayingWhatItSaid() {
        Term spring = term("2026SP", 1);
        Term fall = term("2026FA", 8);
        office.create(entry(COMP, "Before", null));
        office.update(in(fall), entry(COMP, "After", null).withFrom(fall.id()));

        Term stored = catalog.term(fall.id()).orElseThrow();
        terms.update(stored, TermEntry.of(stored).withStarts(LocalDate.of(2025, 8, 1)));

        assertThat(in(spring).title()).isEqualTo("Before");
        assertThat(in(catalog.term(fall.id()).orElseThrow()).title()).isEqualTo("After");
    }

    @Test
    void aMoveThatWasNotSeenToIsHealedAtTheNextStart() {
        Term spring = term("2026SP", 1);
        Term fall = term("2026FA", 8);
        office.create(entry(COMP, "Before", null));
        office.update(in(fall), entry(COMP, "After", null).withFrom(fall.id()));
        mongo.save(catalog.term(fall.id()).orElseThrow().withStarts(LocalDate.of(2025, 8, 1)));

        movedTerms.retellAll();

        assertThat(in(spring).title()).isEqualTo("Before");
        assertThat(in(catalog.term(fall.id()).orElseThrow()).title()).isEqualTo("After");
    }

    private Term term(String id, int month) {
        var term = new Term(
                new TermId(id), id, LocalDate.of(2026, month, 1), LocalDate.of(2026, month + 4, 1), 18, ZoneOffset.UTC);
        mongo.save(term);
        return catalog.term(term.id()).orElseThrow();
    }

    private Course in(Term term) {
        return catalog.course(COMP, term).orElseThrow();
    }

    @Test
    void saysWhatIsAskedForInEveryLanguage() {
        var tree = new AllOf(List.of(
                new Completed(MATH, new Grade("C"), true), new AnyOf(List.of(new Completed(COMP, null, true)))));

        assertThat(words.of(tree, Locale.ENGLISH))
                .isEqualTo("MATH-110 with C or better (may be taken together) and COMP-131 (may be taken together)");
        assertThat(words.of(tree, Locale.of("es")))
                .isEqualTo("MATH-110 con C o mejor (puede cursarse a la vez) y COMP-131 (puede cursarse a la vez)");
    }

    @Test
    void putsBracketsAroundCoursesAndTestsAlike() {
        var either = new AnyOf(List.of(new Completed(MATH), new Prerequisite.Test("OXCP")));
        assertThat(words.of(new AllOf(List.of(new Completed(COMP), either)), Locale.ENGLISH))
                .isEqualTo("COMP-131 and (MATH-110 or test OXCP)");
    }

    @Test
    void anIdIsGivenOnce() {
        office.create(entry(COMP, "Fundamentals", null));

        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> office.create(entry(COMP, "Another", null)))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(new Fault("courseId", "course.id.exists", List.of(COMP))));
        assertThat(stored().title()).isEqualTo("Fundamentals");
    }

    @Test
    void noCourseAsksForItself() {
        var tree = new AnyOf(List.of(new Completed(MATH), new Completed(COMP)));
        var entry = new CourseEntry(COMP, "Fundamentals", "", 4, "", "", tree, Set.of(COMP), null);

        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> office.create(entry))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::field)
                        .containsExactly("prerequisites", "corequisites"));
    }

    @Test
    void whatIsMissingOrOutOfRangeIsRefusedWithItsField() {
        var entry = new CourseEntry(COMP, "", "", -1, "x".repeat(201), "", null, Set.of(), null);

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> office.create(entry))
                .satisfies(invalid -> assertThat(invalid.getConstraintViolations())
                        .extracting(it -> it.getPropertyPath().toString())
                        .containsExactlyInAnyOrder("create.entry.title", "create.entry.credits", "create.entry.term"));
    }

    @Test
    void aChangedCourseIsListedAnewInItsSections() {
        var school = new School(mongo);
        Section section = school.lecture("1001", 5, 9);
        Course opened = catalog.course(section.courseId()).orElseThrow();

        office.update(opened, entry(section.courseId(), "Renamed", null));

        assertThat(catalog.section(section.id()).orElseThrow().displayTitle()).isEqualTo("Renamed");
    }

    @Test
    void aChangeKeepsWhatOthersWroteIntoTheDocument() {
        office.create(entry(COMP, "Fundamentals", null));
        mongo.updateFirst(query(where("courseID").is("COMP-131")), Update.update("colour", "red"), "course");

        office.update(stored(), entry(COMP, "Foundations", null));

        assertThat(mongo.findAll(Document.class, "course").getFirst())
                .containsEntry("colour", "red")
                .containsEntry("title", "Foundations");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        office.create(entry(COMP, "Fundamentals", null));
        Course opened = stored();
        office.update(stored(), entry(COMP, "Foundations", null));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> office.update(opened, entry(COMP, "Mine", null)));
        assertThat(stored().title()).isEqualTo("Foundations");
    }

    @Test
    void ofSeveralWhoOpenedItAtOnceOneWins() throws InterruptedException {
        office.create(entry(COMP, "Fundamentals", null));
        Course opened = stored();
        var race = new OfficeRace(10, number -> office.update(opened, entry(COMP, "Title " + number, null)));

        assertThat(race.run()).hasSize(9).allMatch(ChangedMeanwhile.class::isInstance);
    }

    @Test
    void aCourseFromBeforeThereWereVersionsCanBeChangedAndRemoved() {
        mongo.insert(
                new Document("courseID", "COMP-131")
                        .append("title", "Fundamentals")
                        .append("description", "")
                        .append("credits", 4)
                        .append("subject", "COMP")
                        .append("corequisites", List.of()),
                "course");

        office.update(stored(), entry(COMP, "Foundations", null));
        assertThat(stored().title()).isEqualTo("Foundations");
        office.delete(stored());
        assertThat(catalog.course(COMP)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> office.delete(CourseBuilder.builder()
                        .courseId(COMP)
                        .title("")
                        .description("")
                        .subject("")
                        .build()));
    }

    @Test
    void aCourseWithSectionsStays() {
        var school = new School(mongo);
        SectionId section = school.lecture("1001", 5, 9).id();
        Course course = catalog.course(new CourseId("C-1001")).orElseThrow();

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(course))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("course.in-use.sections"));
        assertThat(catalog.section(section)).isPresent();
        assertThat(catalog.course(course.courseId())).isPresent();
    }

    @Test
    void aCourseThatOthersAskForStays() {
        office.create(entry(MATH, "Calculus", null));
        office.create(entry(COMP, "Fundamentals", new AnyOf(List.of(new Completed(MATH)))));

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(catalog.course(MATH).orElseThrow()))
                .satisfies(refused -> assertThat(refused.details()).containsExactly("COMP-131"));
    }

    @Test
    @WithMockUser(roles = "STUDENT")
    void isForTheRegistrar() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> office.create(entry(COMP, "Mine", null)));
    }

    private Course stored() {
        return catalog.course(COMP).orElseThrow();
    }

    private static CourseEntry entry(CourseId id, String title, @Nullable Prerequisite prerequisites) {
        return new CourseEntry(id, title, "About it", 4, "Fall", "COMP", prerequisites, Set.of(), null);
    }
}

package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.as;
import static app.lectern.enrollment.SignedIn.asStudent;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseFilter;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.catalog.office.TermArchived;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollOutcome.Done;
import app.lectern.enrollment.decision.EnrollOutcome.Refused;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.overrides.OverrideOffice;
import app.lectern.enrollment.plans.PlanService;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.people.Role;
import app.lectern.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** A draft is there for the office alone, and of an archived term nothing changes. */
@SpringBootTest
class TermStatesIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId REGISTRAR = new UserId(9000);
    private static final TermId TERM = School.TERM;

    @Autowired
    CatalogService catalog;

    @Autowired
    EnrollmentService service;

    @Autowired
    EnrollmentOffice office;

    @Autowired
    SectionOffice sections;

    @Autowired
    OverrideOffice overrides;

    @Autowired
    PlanService plans;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private Section section;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        section = school.lecture("1", 5, 9);
        mongo.getCollection("user").insertOne(new Document("user_id", ADA.value()));
    }

    /** Each way in which the catalog answers: how much of the term it shows. */
    static Stream<Map.Entry<String, Function<CatalogService, Integer>>> ways() {
        var first = PageRequest.of(0, 10);
        return Map.<String, Function<CatalogService, Integer>>ofEntries(
                Map.entry("terms", it -> it.terms().size()),
                Map.entry("term", it -> it.term(TERM).isPresent() ? 1 : 0),
                Map.entry("current", it -> it.currentTerm().isPresent() ? 1 : 0),
                Map.entry("current of a student", it -> it.currentTerm(null).isPresent() ? 1 : 0),
                Map.entry("page", it -> it.sections(SectionFilter.all(TERM), first)
                        .size()),
                Map.entry("count", it -> (int) it.count(SectionFilter.all(TERM))),
                Map.entry("subjects", it -> it.subjects(TERM).size()),
                Map.entry("credits", it -> it.credits(TERM).size()),
                Map.entry("courses", it -> (int) it.courses(new CourseFilter(TERM, "", null, false), first)
                        .getTotalElements()),
                Map.entry("section", it -> it.section(id()).isPresent() ? 1 : 0),
                Map.entry("sections", it -> it.sections(Set.of(id())).size()),
                Map.entry("of courses", it -> it.sectionsOf(TERM, Set.of(), Set.of(id()))
                        .size()),
                Map.entry("of a course", it -> it.sectionsOf(TERM, course()).size()),
                Map.entry("first", it -> it.firstSection(course()).isPresent() ? 1 : 0))
                .entrySet()
                .stream();
    }

    private static SectionId id() {
        return new SectionId(TERM, "1");
    }

    private static CourseId course() {
        return new CourseId("C-1");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void onlyTheOfficeSeesADraft(Map.Entry<String, Function<CatalogService, Integer>> way) {
        Supplier<Integer> shown = () -> way.getValue().apply(catalog);
        assertThat(shown.get()).isEqualTo(1);
        bring(TermState.DRAFT);

        assertThat(shown.get()).as("a visitor, and a thread of nobody's").isZero();
        assertThat(asStudent(ADA, shown)).isZero();
        assertThat(as(REGISTRAR, Role.ADMIN, shown)).isEqualTo(1);
    }

    @Test
    void whatACourseSaysFromADraftOnIsTheOfficesToo() {
        Term later = new Term(
                new TermId("2027FA"),
                "Fall 2027",
                School.term().starts().plusDays(1),
                School.term().ends(),
                18,
                School.term().zone());
        mongo.insert(later.withState(TermState.DRAFT));
        Course stored = catalog.course(course()).orElseThrow();
        mongo.save(stored.sayingFrom(later, stored.withTitle("Said in secret"), List.of(School.term(), later)));

        assertThat(titles()).containsOnly("Course C-1");
        assertThat(as(REGISTRAR, Role.ADMIN, this::titles)).containsOnly("Said in secret");
    }

    private List<String> titles() {
        return List.of(
                catalog.course(course()).orElseThrow().title(),
                catalog.courses(new CourseFilter(null, "", null, false), PageRequest.of(0, 10))
                        .getContent()
                        .getFirst()
                        .title());
    }

    @Test
    void studentsCanDoNothingInADraft() {
        String plan = asStudent(ADA, () -> plans.create(ADA, TERM, "Mine", List.of(section.id())))
                .id();
        bring(TermState.DRAFT);
        assertThat(place()).isInstanceOf(Done.class);

        Stream.<Runnable>of(
                        () -> service.enroll(ADA, Bundle.of(section.id())),
                        () -> service.objections(ADA, EnrollRequest.seatsIn(Bundle.of(section.id()))),
                        () -> service.drop(ADA, section.id()),
                        () -> service.leave(ADA, section.id(), null),
                        () -> service.undo(ADA, section.id(), null),
                        () -> plans.validate(ADA, plan),
                        () -> plans.register(ADA, plan, null),
                        () -> plans.create(ADA, TERM, "Another", List.of()))
                .forEach(deed -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asAda(deed)));
        assertThatExceptionOfType(NoSuchTerm.class)
                .as("as of a term that there is none of")
                .isThrownBy(() -> asAda(() -> service.enroll(ADA, Bundle.of(section.id()))));
    }

    @Test
    void whatTheOfficeGivesInADraftIsSeenOnceItIsPublished() {
        bring(TermState.DRAFT);
        assertThat(place()).isInstanceOf(Done.class);
        assertThat(asStudent(ADA, () -> service.termOf(ADA, TERM).held())).isEmpty();
        assertThat(asStudent(ADA, () -> service.coursesOf(ADA))).isEmpty();

        bring(TermState.PUBLISHED);
        assertThat(asStudent(ADA, () -> service.termOf(ADA, TERM).held())).hasSize(1);
        assertThat(asStudent(ADA, () -> service.coursesOf(ADA))).hasSize(1);
    }

    @Test
    void ofAnArchivedTermNothingChanges() {
        Section other = school.lecture("2", 5, 11);
        assertThat(place()).isInstanceOf(Done.class);
        as(
                REGISTRAR,
                Role.ADMIN,
                () -> overrides.grantUnasked(
                        ADA, other.id(), Set.of(ObjectionCode.REGISTRATION_CLOSED), "late", REGISTRAR));
        bring(TermState.ARCHIVED);

        assertThat(codes(asStudent(ADA, () -> service.enroll(ADA, Bundle.of(other.id())))))
                .containsExactly(ObjectionCode.REGISTRATION_CLOSED);
        assertThat(codes(as(REGISTRAR, Role.ADMIN, () -> office.enroll(ADA, Bundle.of(other.id()), REGISTRAR))))
                .containsExactly(ObjectionCode.REGISTRATION_CLOSED);
        assertThatExceptionOfType(DropClosed.class).isThrownBy(() -> asAda(() -> service.drop(ADA, section.id())));
        Section stored = catalog.section(section.id()).orElseThrow();
        Stream.<Runnable>of(
                        () -> sections.create(
                                course(), TERM, SectionEntry.of(stored).withNumber("3")),
                        () -> sections.update(stored, SectionEntry.of(stored).withCapacity(9)),
                        () -> sections.delete(catalog.section(other.id()).orElseThrow()))
                .forEach(deed -> assertThatExceptionOfType(TermArchived.class)
                        .isThrownBy(() -> as(REGISTRAR, Role.ADMIN, () -> {
                            deed.run();
                            return true;
                        })));
    }

    private EnrollOutcome place() {
        return as(REGISTRAR, Role.ADMIN, () -> office.enroll(ADA, Bundle.of(section.id()), REGISTRAR));
    }

    private static Set<ObjectionCode> codes(EnrollOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).objections().stream().map(it -> it.code()).collect(toSet());
    }

    private static void asAda(Runnable deed) {
        asStudent(ADA, () -> {
            deed.run();
            return true;
        });
    }

    private void bring(TermState state) {
        mongo.updateFirst(query(where("_id").is(TERM)), new Update().set("state", state), Term.class);
    }
}

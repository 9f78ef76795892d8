package app.lectern.enrollment.plans;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.rules.Objection;
import app.lectern.storage.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class PlanServiceIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    PlanService plans;

    @Autowired
    EnrollmentService service;

    @Autowired
    Enrollments enrollments;

    @Autowired
    MongoTemplate mongo;

    private School school;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
    }

    @Test
    void plansAreKeptByName() {
        Section art = school.lecture("1001", 5, 9);
        plan("beta");
        Plan alpha = plan(" Alpha ", art);
        assertThat(ofTerm()).extracting(Plan::name).containsExactly("Alpha", "beta");
        assertThat(asStudent(ADA, () -> plans.plan(ADA, alpha.id())).sections()).containsExactly(art.id());
    }

    @Test
    void sectionsArePutInOnceAndTakenOut() {
        Section art = school.lecture("1001", 5, 9);
        Section math = school.lecture("1002", 5, 10);
        Plan plan = plan("Mine", art);
        asStudent(ADA, () -> plans.add(ADA, plan.id(), math.id()));
        Plan same = asStudent(ADA, () -> plans.add(ADA, plan.id(), art.id()));
        assertThat(same.sections()).containsExactly(art.id(), math.id());
        assertThat(same.version()).isEqualTo(1);

        asStudent(ADA, () -> plans.remove(ADA, plan.id(), art.id()));
        assertThat(stored(plan).sections()).containsExactly(math.id());
    }

    @Test
    void aPlanThatSomebodySawIsChangedOnlyWhileItIsSo() {
        Section art = school.lecture("1001", 5, 9);
        Plan seen = plan("Mine");
        Plan renamed = asStudent(ADA, () -> plans.rename(ADA, seen.id(), seen.version(), "Other"));
        assertThat(renamed.name()).isEqualTo("Other");
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> asStudent(
                        ADA, () -> plans.replace(ADA, seen.id(), seen.version(), "Third", List.of(art.id()))));
        assertThat(stored(seen)).isEqualTo(renamed);

        asStudent(ADA, () -> plans.replace(ADA, seen.id(), renamed.version(), "Third", List.of(art.id())));
        assertThat(stored(seen)).extracting(Plan::name, Plan::sections).containsExactly("Third", List.of(art.id()));
    }

    @Test
    void somebodyElsesPlanIsNotThere() {
        Plan plan = plan("Mine");
        assertThatExceptionOfType(NoSuchPlan.class).isThrownBy(() -> asStudent(BEN, () -> plans.plan(BEN, plan.id())));
        assertThatExceptionOfType(NoSuchPlan.class).isThrownBy(() -> delete(BEN, plan));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asStudent(BEN, () -> plans.plans(ADA, School.TERM)));
        delete(ADA, plan);
        assertThat(ofTerm()).isEmpty();
    }

    @Test
    void whatCanNotBeInAPlanIsRefused() {
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> plan(" "));
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> plan("x".repeat(61)));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> create("Mine", Collections.nCopies(31, new SectionId(School.TERM, "1"))));
        assertThatExceptionOfType(NoSuchSection.class)
                .isThrownBy(() -> create("Mine", List.of(new SectionId(School.TERM, "1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("Mine", List.of(new SectionId(new TermId("2027SP"), "1"))));
        assertThatExceptionOfType(NoSuchTerm.class)
                .isThrownBy(() -> asStudent(ADA, () -> plans.create(ADA, new TermId("2027SP"), "Mine", List.of())));
    }

    @Test
    void aPlanHasThirtySectionsAtMost() {
        List<SectionId> thirty = IntStream.range(0, 30)
                .mapToObj(i -> school.lecture("1" + i, 5, 9).id())
                .toList();
        Plan full = create("Full", thirty);
        Section another = school.lecture("2001", 5, 9);
        assertThatExceptionOfType(ChangeRefused.class)
                .isThrownBy(() -> asStudent(ADA, () -> plans.add(ADA, full.id(), another.id())))
                .withMessage("plan.full");
    }

    @Test
    void aTermHasAnyNumberOfPlans() {
        IntStream.range(0, 100).forEach(i -> plan("Plan " + i));
        assertThat(ofTerm()).hasSize(100);
    }

    @Test
    void whatTheCatalogHasNoMoreIsToldOfAndStaysUntilItIsTakenOut() {
        Section art = school.lecture("1001", 5, 9);
        Section math = school.lecture("1002", 5, 10);
        Plan plan = plan("Mine", art, math);
        mongo.remove(query(where("_id").is(art.id())), Section.class);

        assertThat(asStudent(ADA, () -> plans.gone(ADA, plan.id()))).containsExactly(art.id());
        assertThat(validate(plan)).extracting(BundleVerdict::bundle).containsExactly(Bundle.of(math.id()));
        asStudent(ADA, () -> plans.replace(ADA, plan.id(), null, "Still mine", List.of(math.id(), art.id())));
        assertThat(register(plan, null)).singleElement().matches(BundleVerdict::isHeld);
    }

    @Test
    void aPlanOfNothingHasNoVerdicts() {
        Plan plan = plan("Mine");
        assertThat(validate(plan)).isEmpty();
        assertThat(register(plan, "key")).isEmpty();
    }

    @Test
    void aPlanOfWhichNothingIsHadIsFencedWhenItCarriesAKey() {
        Section full = school.lecture("1001", 0, 9);
        Plan plan = plan("Mine", full);
        register(plan, null);
        assertThat(enrollments.findAll()).isEmpty();
        register(plan, "key");
        mongo.remove(query(where("_id").is(full.id())), Section.class);
        register(plan, "key");
        assertThat(enrollments.findAll())
                .singleElement()
                .matches(it -> it.isEmpty() && Objects.equals(it.version(), 1L));
    }

    @Test
    void validatingShowsAClashOnBothAndWritesNothing() {
        Section art = school.lecture("1001", 5, 9);
        Section math = school.lecture("1002", 5, 9);
        Section free = school.lecture("1003", 5, 11);
        Plan plan = plan("Mine", art, math, free);

        List<BundleVerdict> verdicts = validate(plan);
        assertThat(verdicts)
                .extracting(PlanServiceIntegrationTest::codes)
                .containsExactly(List.of(ObjectionCode.TIME_CONFLICT), List.of(ObjectionCode.TIME_CONFLICT), List.of());
        assertThat(enrollments.findAll()).isEmpty();
    }

    @Test
    void validatingLooksAtWhatIsHeld() {
        Section held = school.lecture("1001", 5, 9);
        Section clashing = school.lecture("1002", 5, 9);
        asStudent(ADA, () -> service.enroll(ADA, Bundle.of(held.id())));
        List<BundleVerdict> verdicts = validate(plan("Mine", held, clashing));
        assertThat(verdicts.getFirst().isHeld()).isTrue();
        assertThat(verdicts)
                .extracting(PlanServiceIntegrationTest::codes)
                .containsExactly(List.of(), List.of(ObjectionCode.TIME_CONFLICT));
    }

    @Test
    void creditsMayBeOverTheLimitOnlyTogether() {
        creditLimit(8);
        Plan fits = plan("Two", school.lecture("1001", 5, 9), school.lecture("1002", 5, 10));
        assertThat(validate(fits)).allMatch(it -> it.objections().isEmpty());

        Section third = school.lecture("1003", 5, 11);
        asStudent(ADA, () -> plans.add(ADA, fits.id(), third.id()));
        assertThat(validate(fits))
                .extracting(PlanServiceIntegrationTest::codes)
                .containsOnly(List.of(ObjectionCode.CREDIT_LIMIT))
                .hasSize(3);
        List<BundleVerdict> verdicts = register(fits, null);
        assertThat(verdicts).extracting(BundleVerdict::isHeld).containsExactly(true, true, false);
        assertThat(verdicts.getLast().objections())
                .containsExactly(new Objection.CreditLimit(third.id(), third.displayTitle(), 8, 12));
    }

    @Test
    void whatCanGoTogetherIsRegisteredByOneWriteAndTheRestSaysWhy() {
        Section art = school.lecture("1001", 5, 9);
        Section full = school.lecture("1002", 0, 10);
        Section math = school.lecture("1003", 5, 11);
        asStudent(
                ADA,
                () -> service.enroll(
                        ADA, Bundle.of(school.lecture("2001", 5, 20).id())));
        Plan plan = plan("Mine", art, full, math);

        List<BundleVerdict> verdicts = register(plan, null);

        assertThat(verdicts).extracting(BundleVerdict::isHeld).containsExactly(true, false, true);
        assertThat(verdicts.get(1).objections())
                .containsExactly(new Objection.SectionFull(full.id(), full.displayTitle(), 0, true));
        assertThat(enrollment().version()).isEqualTo(1);
        assertThat(enrollment().courses()).hasSize(3);
    }

    @Test
    void pressingTwiceChangesNothing() {
        Plan plan = plan("Mine", school.lecture("1001", 5, 9), school.lecture("1002", 5, 10));
        List<BundleVerdict> first = register(plan, null);
        Enrollment after = enrollment();
        assertThat(register(plan, null)).isEqualTo(first);
        assertThat(enrollment()).isEqualTo(after);
    }

    @Test
    void aRepeatedKeyChangesNothingEvenWhenMoreWouldFit() {
        Section full = school.lecture("1002", 0, 10);
        Plan plan = plan("Mine", school.lecture("1001", 5, 9), full);
        assertThat(register(plan, "k")).extracting(BundleVerdict::isHeld).containsExactly(true, false);
        Enrollment after = enrollment();
        mongo.updateFirst(query(where("_id").is(full.id())), Update.update("capacity", 3), Section.class);

        assertThat(register(plan, "k")).extracting(BundleVerdict::isHeld).containsExactly(true, false);
        assertThat(enrollment()).isEqualTo(after);
        assertThat(register(plan, "other")).extracting(BundleVerdict::isHeld).containsExactly(true, true);

        asStudent(ADA, () -> plans.remove(ADA, plan.id(), full.id()));
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> register(plan, "k"));
    }

    @Test
    void aRepeatedKeyIsAnsweredTheSameThoughASectionIsGoneAndAnotherDropped() {
        Section art = school.lecture("1001", 5, 9);
        Section law = school.lecture("1002", 5, 10);
        Section full = school.lecture("1003", 0, 11);
        Plan plan = plan("Mine", art, law, full);
        register(plan("First", law), null);
        List<BundleVerdict> first = register(plan, "k");
        assertThat(first).extracting(BundleVerdict::isHeld).containsExactly(true, true, false);
        asStudent(ADA, () -> service.drop(ADA, art.id()));
        asStudent(ADA, () -> service.drop(ADA, law.id()));
        Enrollment after = enrollment();
        mongo.remove(query(where("_id").is(full.id())), Section.class);

        assertThat(register(plan, "k")).isEqualTo(first.subList(0, 2));
        mongo.remove(query(where("_id").is(law.id())), Section.class);
        assertThat(register(plan, "k")).isEqualTo(first.subList(0, 2));
        mongo.remove(query(where("_id").is(art.id())), Section.class);
        assertThat(register(plan, "k")).isEqualTo(first.subList(0, 2));
        assertThat(enrollment()).isEqualTo(after);
        assertThat(register(plan, "other")).isEmpty();
    }

    @Test
    void whatMustBeTakenTogetherGoesInTogetherOrNotAtAll() {
        Section lecture = school.lecture("1001", 5, 9);
        Section fullLab = school.lab("1002", lecture, 0, 13);
        assertThat(register(plan("Mine", lecture, fullLab), null))
                .singleElement()
                .matches(it -> !it.isHeld())
                .extracting(BundleVerdict::objections)
                .isEqualTo(List.of(new Objection.SectionFull(fullLab.id(), fullLab.displayTitle(), 0, true)));
        assertThat(enrollments.findAll()).isEmpty();
    }

    @Test
    void aCourseThatNeedsALaterOneTogetherGoesInAfterIt() {
        Section needing = school.lecture("1001", 5, 9);
        Section needed = school.lecture("1002", 5, 10);
        needs(needing.courseId(), needed.courseId());
        Plan plan = plan("Mine", needing, needed);
        assertThat(validate(plan)).allMatch(it -> it.objections().isEmpty());
        assertThat(register(plan, null)).allMatch(BundleVerdict::isHeld);
        assertThat(enrollment().version()).isZero();
    }

    private void needs(CourseId course, CourseId needed) {
        mongo.updateFirst(
                query(where("courseId").is(course)),
                Update.update("prerequisites", new Prerequisite.Completed(needed, null, true)),
                Course.class);
    }

    private void creditLimit(int limit) {
        mongo.updateFirst(query(where("_id").is(School.TERM)), Update.update("creditLimit", limit), Term.class);
    }

    private static List<ObjectionCode> codes(BundleVerdict verdict) {
        return verdict.objections().stream().map(Objection::code).toList();
    }

    private Plan plan(String name, Section... sections) {
        return create(name, Stream.of(sections).map(Section::id).toList());
    }

    private Plan create(String name, List<SectionId> sections) {
        return asStudent(ADA, () -> plans.create(ADA, School.TERM, name, sections));
    }

    private List<Plan> ofTerm() {
        return asStudent(ADA, () -> plans.plans(ADA, School.TERM));
    }

    private Plan stored(Plan plan) {
        return asStudent(ADA, () -> plans.plan(ADA, plan.id()));
    }

    private void delete(UserId student, Plan plan) {
        asStudent(student, () -> {
            plans.delete(student, plan.id());
            return true;
        });
    }

    private List<BundleVerdict> validate(Plan plan) {
        return asStudent(ADA, () -> plans.validate(ADA, plan.id()));
    }

    private List<BundleVerdict> register(Plan plan, @Nullable String key) {
        return asStudent(ADA, () -> plans.register(ADA, plan.id(), key));
    }

    private Enrollment enrollment() {
        return enrollments.findById(Enrollment.idOf(ADA, School.TERM)).orElseThrow();
    }
}

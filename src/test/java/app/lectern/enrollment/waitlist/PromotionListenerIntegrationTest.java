package app.lectern.enrollment.waitlist;

import static app.lectern.enrollment.SignedIn.as;
import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Classification;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.catalog.office.CourseEntry;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.catalog.office.TermEntry;
import app.lectern.catalog.office.TermOffice;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.people.Account;
import app.lectern.people.CompletedCourse;
import app.lectern.people.CreditException;
import app.lectern.people.HoldService;
import app.lectern.people.PeopleService;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Whatever makes a waiting student eligible, or a section roomier, gives the seat to who waits for it. */
@SpringBootTest
class PromotionListenerIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final UserId REGISTRAR = new UserId(3);

    @Autowired
    EnrollmentService seats;

    @Autowired
    Enrollments enrollments;

    @Autowired
    PromotionQueue queue;

    @Autowired
    CatalogService catalog;

    @Autowired
    SectionOffice sections;

    @Autowired
    CatalogOffice imports;

    @Autowired
    CourseOffice courses;

    @Autowired
    TermOffice terms;

    @Autowired
    PeopleService people;

    @Autowired
    HoldService holds;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private Section art;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        var known = new TestPeople(mongo);
        known.student(1);
        known.student(2);
        art = school.lecture("1001", 1, 9);
        asStudent(BEN, () -> seats.enroll(BEN, Bundle.of(art.id())));
        asStudent(ADA, () -> seats.enroll(ADA, new EnrollRequest(Bundle.of(art.id()), true, null), null));
        queue.awaitQuiet();
        assertThat(ada().sectionsWaitedFor()).containsExactly(art.id());
    }

    @Test
    void aRaisedCapacity() {
        Section roomier = changed(stored(art), 2, art.meetings(), null);
        office(() -> sections.update(stored(art), SectionEntry.of(roomier)));
        isPromoted();
    }

    @Test
    void aCancelledLaboratoryThatTheLectureCanNowBeHadWithout() {
        Section lab = school.lab("1002", art, 5, 13);
        isPassedOver(ObjectionCode.COMPONENT_MISSING);
        changeLab(lab, lab.belongsTo(), SectionStatus.CANCELLED);
        isPromoted();
    }

    @Test
    void aLaboratoryThatBelongsToAnotherLectureNow() {
        Section lab = school.lab("1002", art, 5, 13);
        Section other = school.lectureOf(art.courseId(), "1003", 5, 11);
        isPassedOver(ObjectionCode.COMPONENT_MISSING);
        changeLab(lab, other.id(), SectionStatus.OPEN);
        isPromoted();
    }

    @Test
    void somebodyWhoSitsThereAndMayNowHaveASeatThatIsKept() {
        Section law = school.lecture("2001", 2, 11);
        mongo.updateFirst(
                query(where("_id").is(law.id())),
                new Update().set("reserved", List.of(Map.of("group", "Frosh", "seats", 1))),
                Section.class);
        asStudent(BEN, () -> seats.enroll(BEN, Bundle.of(law.id())));
        asStudent(ADA, () -> seats.enroll(ADA, new EnrollRequest(Bundle.of(law.id()), true, null), null));
        queue.awaitQuiet();
        assertThat(ada().holds(law.id())).isFalse();
        change(BEN, it -> it.withClassification(Classification.FROSH));
        queue.awaitQuiet();
        assertThat(ada().holds(law.id())).isTrue();
    }

    @Test
    void aLiftedHold() {
        var hold = as(REGISTRAR, Role.ADMIN, () -> holds.put(ADA, "Library fees", REGISTRAR));
        isPassedOver(ObjectionCode.HOLD);
        office(() -> holds.lift(ADA, hold.id(), REGISTRAR));
        isPromoted();
    }

    @Test
    void aCompletedCourse() {
        Section math = school.lecture("2001", 5, 11);
        changeCourse(art, new Prerequisite.Completed(math.courseId()));
        isPassedOver(ObjectionCode.PREREQUISITE_MISSING);
        changeAda(it -> it.withCompleted(List.of(new CompletedCourse(math.courseId(), "B", new TermId("2019FA")))));
        isPromoted();
    }

    @Test
    void aCourseTakenInAnEarlierTerm() {
        Section math = school.lecture("2001", 5, 11);
        Section later = inALaterTerm(school.lecture("3001", 1, 13));
        asStudent(BEN, () -> seats.enroll(BEN, Bundle.of(later.id())));
        asStudent(ADA, () -> seats.enroll(ADA, new EnrollRequest(Bundle.of(later.id()), true, null), null));
        changeCourse(later, new Prerequisite.Completed(math.courseId()));
        asStudent(BEN, () -> seats.drop(BEN, later.id()));
        queue.awaitQuiet();
        assertThat(ada(later.term()).history().getLast().event()).isEqualTo(HistoryEntry.Event.PASSED_OVER);
        asStudent(ADA, () -> seats.enroll(ADA, Bundle.of(math.id())));
        queue.awaitQuiet();
        assertThat(ada(later.term()).holds(later.id())).isTrue();
    }

    private Section inALaterTerm(Section section) {
        var spring = new TermId("2027SP");
        Term term = School.term();
        mongo.save(new Term(spring, "Spring 2027", term.starts().plusDays(1), term.ends(), 18, term.zone()));
        var id = new SectionId(spring, section.id().number());
        var document = new Document();
        mongo.getConverter().write(section, document);
        document.append("_id", id.toString()).append("term", spring.value());
        mongo.getCollection("section").insertOne(document);
        return catalog.section(id).orElseThrow();
    }

    @Test
    void aPrerequisiteThatIsNoMore() {
        changeCourse(art, new Prerequisite.Test("OXCP"));
        isPassedOver(ObjectionCode.PREREQUISITE_MISSING);
        changeCourse(art, null);
        isPromoted();
    }

    @Test
    void aRaisedCreditException() {
        limitCredits(3);
        isPassedOver(ObjectionCode.CREDIT_LIMIT);
        changeAda(it -> it.withCreditLimits(List.of(new CreditException(School.TERM, 4))));
        isPromoted();
    }

    @Test
    void aRaisedLimitOfTheTerm() {
        limitCredits(3);
        isPassedOver(ObjectionCode.CREDIT_LIMIT);
        limitCredits(4);
        isPromoted();
    }

    @Test
    void aChangedMeetingOfWhatIsInTheWay() {
        Section clashing = school.lecture("2001", 5, 9);
        asStudent(ADA, () -> seats.enroll(ADA, Bundle.of(clashing.id())));
        isPassedOver(ObjectionCode.TIME_CONFLICT);
        Section elsewhen = changed(stored(clashing), clashing.capacity(), List.of(), null);
        office(() -> sections.update(stored(clashing), SectionEntry.of(elsewhen)));
        isPromoted();
    }

    @Test
    void aCourseTakenThatMustGoWithIt() {
        Section law = school.lecture("2001", 5, 11);
        school.needs(art, law);
        isPassedOver(ObjectionCode.COREQUISITE_MISSING);
        asStudent(ADA, () -> seats.enroll(ADA, Bundle.of(law.id())));
        isPromoted();
    }

    @Test
    void aLiftedRestriction() {
        importRestricted(new Restriction(Set.of(), Set.of(), Set.of("Art")));
        isPassedOver(ObjectionCode.RESTRICTED);
        importRestricted(null);
        isPromoted();
    }

    private void isPassedOver(ObjectionCode why) {
        asStudent(BEN, () -> seats.drop(BEN, art.id()));
        queue.awaitQuiet();
        assertThat(ada().holds(art.id())).isFalse();
        assertThat(ada().history().getLast())
                .extracting(HistoryEntry::event, it -> it.reasons().getFirst().code())
                .containsExactly(HistoryEntry.Event.PASSED_OVER, why);
    }

    private void isPromoted() {
        queue.awaitQuiet();
        assertThat(ada().holds(art.id())).isTrue();
        assertThat(ada().history().getLast().event()).isEqualTo(HistoryEntry.Event.PROMOTED);
    }

    private static void office(Runnable change) {
        as(REGISTRAR, Role.ADMIN, () -> {
            change.run();
            return true;
        });
    }

    private void changeAda(UnaryOperator<PersonFacts> change) {
        change(ADA, change);
    }

    private void change(UserId student, UnaryOperator<PersonFacts> change) {
        office(() -> {
            Account opened = people.find(student);
            people.update(REGISTRAR, opened, change.apply(opened.facts()), null);
        });
    }

    private void changeLab(Section lab, @Nullable SectionId belongsTo, SectionStatus status) {
        SectionEntry it = SectionEntry.of(lab);
        office(() -> sections.update(stored(lab), it.withBelongsTo(belongsTo).withStatus(status)));
    }

    private void changeCourse(Section section, @Nullable Prerequisite prerequisites) {
        Course course = catalog.course(section.courseId()).orElseThrow();
        CourseEntry it = CourseEntry.of(course);
        office(() -> courses.update(course, it.withPrerequisites(prerequisites)));
    }

    private void limitCredits(int limit) {
        Term term = catalog.term(School.TERM).orElseThrow();
        TermEntry it = TermEntry.of(term);
        office(() -> terms.update(term, it.withCreditLimit(limit)));
    }

    private void importRestricted(@Nullable Restriction restriction) {
        Section changed = changed(stored(art), 1, art.meetings(), restriction);
        office(() -> imports.putSections(List.of(changed), false));
    }

    private static Section changed(
            Section it, int capacity, List<Meeting> meetings, @Nullable Restriction restriction) {
        return SectionBuilder.builder(it)
                .capacity(capacity)
                .meetings(meetings)
                .restriction(restriction)
                .build();
    }

    private Section stored(Section section) {
        return catalog.section(section.id()).orElseThrow();
    }

    private Enrollment ada() {
        return ada(School.TERM);
    }

    private Enrollment ada(TermId term) {
        return enrollments.findById(Enrollment.idOf(ADA, term)).orElseThrow();
    }
}

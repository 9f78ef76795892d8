package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollOutcome.Done;
import app.lectern.enrollment.decision.EnrollOutcome.Refused;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrolledCourse;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.storage.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class EnrollmentServiceIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    EnrollmentService service;

    @Autowired
    CatalogService catalog;

    @Autowired
    PromotionQueue queue;

    @Autowired
    Enrollments enrollments;

    @Autowired
    MongoTemplate mongo;

    private School school;

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
    }

    @Test
    void lectureAndLaboratoryAreTakenInOneWrite() {
        Section lecture = school.lecture("1001", 30, 9);
        Section lab = school.lab("1002", lecture, 15, 13);

        assertThat(enroll(ADA, lecture, lab)).isInstanceOf(Done.class);

        Enrollment stored = stored(ADA);
        assertThat(stored.version()).isZero();
        assertThat(stored.courses())
                .extracting(HeldSection::sectionId)
                .containsExactlyInAnyOrder(lecture.id(), lab.id());
        assertThat(stored.history()).hasSize(2);
    }

    @Test
    void screensAreToldTheRecountedSeats() {
        Section art = school.lecture("1001", 2, 9);
        enroll(ADA, art);
        enroll(BEN, art);
        queue.awaitQuiet();
        assertThat(catalog.section(art.id()).orElseThrow().taken()).isEqualTo(2);
        assertThat(catalog.section(art.id()).orElseThrow().listing())
                .extracting("seatsLeft")
                .isEqualTo(0);

        drop(ADA, art);
        queue.awaitQuiet();
        assertThat(catalog.section(art.id()).orElseThrow().seatsLeft()).isEqualTo(1);
    }

    @Test
    void askingAgainChangesNothing() {
        Section art = school.lecture("1001", 30, 9);
        enroll(ADA, art);
        assertThat(enroll(ADA, art)).matches(it -> it instanceof Done(var sections, var changed) && !changed);
        assertThat(stored(ADA).version()).isZero();
    }

    @Test
    void aRefusalWritesNothing() {
        Section full = school.lecture("1001", 0, 9);
        assertThat(enroll(ADA, full))
                .isEqualTo(new Refused(List.of(new Objection.SectionFull(full.id(), full.displayTitle(), 0, true))));
        assertThat(enrollments.findAll()).isEmpty();
    }

    @Test
    void aDroppedSeatIsFreeForTheNext() {
        Section art = school.lecture("1001", 1, 9);
        enroll(ADA, art);
        assertThat(enroll(BEN, art)).isInstanceOf(Refused.class);
        drop(ADA, art);
        assertThat(enroll(BEN, art)).isInstanceOf(Done.class);
    }

    @Test
    void manyMayHoldNothing() {
        Section art = school.lecture("1001", 5, 9);
        enroll(ADA, art);
        enroll(BEN, art);
        drop(ADA, art);
        drop(BEN, art);
        List<Document> raw = mongo.findAll(Document.class, "enrollment");
        assertThat(raw).hasSize(2).noneMatch(document -> document.containsKey("seats"));
    }

    @Test
    void droppingALectureDropsItsLaboratory() {
        Section lecture = school.lecture("1001", 30, 9);
        Section lab = school.lab("1002", lecture, 15, 13);
        enroll(ADA, lecture, lab);
        assertThat(drop(ADA, lab)).hasSize(2);
        assertThat(stored(ADA).courses()).isEmpty();
        assertThat(stored(ADA).history()).extracting(HistoryEntry::event).endsWith(HistoryEntry.Event.DROPPED);
    }

    @Test
    void whatIsNotHeldCanNotBeDropped() {
        Section art = school.lecture("1001", 30, 9);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drop(ADA, art));
    }

    @Test
    void thereMustBeSuchASection() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> asStudent(ADA, () -> service.enroll(ADA, Bundle.of(new SectionId(School.TERM, "9")))));
    }

    @Test
    void onlySectionsOfOneTermGoTogether() {
        var other = new SectionId(new TermId("2027SP"), "1");
        var here = school.lecture("1001", 1, 9).id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asStudent(ADA, () -> service.enroll(ADA, Bundle.of(other, here))));
    }

    @Test
    void nobodyActsForSomebodyElse() {
        Section art = school.lecture("1001", 30, 9);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asStudent(BEN, () -> service.enroll(ADA, Bundle.of(art.id()))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asStudent(BEN, () -> service.heldBy(ADA, School.TERM)));
    }

    @Test
    void coursesOfAStudentComeJoinedAndSorted() {
        mongo.insert(new Document("user_id", ADA.value()), "user");
        Section second = school.lecture("2001", 30, 9);
        Section first = school.lecture("1001", 30, 11);
        enroll(ADA, second);
        enroll(ADA, first);
        List<EnrolledCourse> courses = asStudent(ADA, () -> service.coursesOf(ADA));
        assertThat(courses).extracting(EnrolledCourse::sectionId).containsExactly(first.id(), second.id());
        assertThat(courses.getFirst().description()).isEqualTo("About C-1001");
        assertThat(courses.getFirst().meetings()).isEqualTo(first.meetings());
    }

    private EnrollOutcome enroll(UserId student, Section... sections) {
        var bundle = Bundle.of(Arrays.stream(sections).map(Section::id).toList());
        return asStudent(student, () -> service.enroll(student, bundle));
    }

    private List<EnrollmentStatus> drop(UserId student, Section section) {
        return asStudent(student, () -> service.drop(student, section.id()));
    }

    private Enrollment stored(UserId student) {
        return enrollments.findById(Enrollment.idOf(student, School.TERM)).orElseThrow();
    }
}

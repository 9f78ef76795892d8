package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.office.EntryRefused;
import app.lectern.catalog.office.EntryRefused.Fault;
import app.lectern.catalog.office.MeetingEntry;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionEntryBuilder;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.catalog.office.StillInUse;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.storage.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** The registrar's changes of sections, together with the students in them. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class SectionOfficeIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    PromotionQueue queue;

    @Autowired
    SectionOffice office;

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    CatalogService catalog;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private Section lecture;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        lecture = school.lecture("1001", 5, 9);
    }

    @Test
    void storesWhatWasEnteredAndListsItLikeItsCourse() {
        office.create(lecture.courseId(), School.TERM, entry("1002", Component.LAB, lecture.id(), 12));

        Section lab = stored("1002");
        assertThat(lab.belongsTo()).isEqualTo(lecture.id());
        assertThat(lab.displayTitle()).isEqualTo("Course C-1001");
        assertThat(lab.worth()).isEqualTo(4);
        assertThat(lab.listing()).extracting("seatsLeft").isEqualTo(12);
        assertThat(SectionEntry.of(lab)).isEqualTo(entry("1002", Component.LAB, lecture.id(), 12));
    }

    @Test
    void aNumberIsGivenOnceInATerm() {
        school.lecture("2001", 5, 9);

        assertThat(faultsOf(() ->
                        office.create(lecture.courseId(), School.TERM, entry("2001", Component.LECTURE, null, 5))))
                .containsExactly(new Fault("number", "section.number.exists", List.of("2001")));
        assertThat(stored("2001").courseId()).isEqualTo(new CourseId("C-2001"));
    }

    @Test
    void thereMustBeSuchACourseAndSuchATerm() {
        var entry = entry("1", Component.LECTURE, null, 5);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> office.create(new CourseId("NONE"), School.TERM, entry));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> office.create(lecture.courseId(), new TermId("1999XX"), entry));
    }

    @Test
    void whatALaboratoryBelongsToIsALectureOfItsCourseAndTerm() {
        Section foreign = school.lecture("2001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);

        assertThat(faultsOf(() -> update(lab, entry("1002", Component.LAB, foreign.id(), 5))))
                .containsExactly(new Fault("belongsTo", "section.belongs-to.unknown", List.of(foreign.id())));
        assertThat(faultsOf(() -> update(lab, entry("1002", Component.LAB, lab.id(), 5))))
                .extracting(Fault::field)
                .containsExactly("belongsTo");
        assertThat(faultsOf(() -> update(lab, entry("1002", Component.LECTURE, lecture.id(), 5))))
                .containsExactly(new Fault("belongsTo", "section.belongs-to.lecture", List.of()));
    }

    @Test
    void aLectureStaysOneWhileOthersBelongToIt() {
        school.lab("1002", lecture, 5, 13);

        assertThat(faultsOf(() -> update(lecture, entry("1001", Component.DISCUSSION, null, 5))))
                .containsExactly(new Fault("component", "section.component.has-parts", List.of("1002")));
    }

    @Test
    void saysWhichMeetingCanNotBe() {
        var wrong = new MeetingEntry(
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(10, 0),
                LocalTime.of(10, 0),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 8, 31),
                "");

        assertThat(faultsOf(() -> update(lecture, meeting(List.of(monday(), wrong)))))
                .extracting(Fault::field)
                .containsExactly("meetings[1].end", "meetings[1].to");
        var without = new MeetingEntry(Set.of(), LocalTime.NOON, LocalTime.NOON, LocalDate.MIN, LocalDate.MAX, "");
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> update(lecture, meeting(List.of(monday(), without))))
                .satisfies(invalid -> assertThat(invalid.getConstraintViolations())
                        .extracting(it -> it.getPropertyPath().toString())
                        .containsExactly("update.entry.meetings[1].days"));
    }

    @Test
    void aSeatGivenOutMeanwhileIsNoOtherChange() {
        Section opened = stored("1001");
        enroll(ADA);

        update(opened, entry("1001", Component.LECTURE, null, 7));

        assertThat(stored("1001").seatsLeft()).isEqualTo(6);
        assertThat(stored("1001").listing()).extracting("seatsLeft").isEqualTo(6);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Section opened = stored("1001");
        update(opened, entry("1001", Component.LECTURE, null, 7));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> update(opened, entry("1001", Component.LECTURE, null, 9)));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> office.delete(opened));
        assertThat(stored("1001").capacity()).isEqualTo(7);
    }

    @Test
    void nobodyLosesTheirSeatToALoweredCapacityOrACancellation() {
        enroll(ADA);
        enroll(BEN);
        assertThat(office.seatsHeld(lecture.id())).isEqualTo(2);

        update(stored("1001"), entry("1001", Component.LECTURE, null, 1));
        var cancelled = SectionEntryBuilder.builder()
                .number("1001")
                .component(Component.LECTURE)
                .title("")
                .capacity(1)
                .status(SectionStatus.CANCELLED)
                .build();
        update(stored("1001"), cancelled);

        assertThat(stored("1001").seatsLeft()).isEqualTo(-1);
        assertThat(office.seatsHeld(lecture.id())).isEqualTo(2);
    }

    @Test
    void aSectionWithStudentsStays() {
        enroll(ADA);

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(stored("1001")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("section.in-use.students"));
        assertThat(catalog.section(lecture.id())).isPresent();
    }

    @Test
    void aSectionThatSomebodyWaitsForStays() {
        Section full = school.lecture("2001", 0, 9);
        SignedIn.asStudent(
                ADA, () -> enrollments.enroll(ADA, new EnrollRequest(Bundle.of(full.id()), true, null), null));

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(stored("2001")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("section.in-use.waiting"));
        assertThat(catalog.section(full.id())).isPresent();
    }

    @Test
    void aLectureWithLaboratoriesStays() {
        Section lab = school.lab("1002", lecture, 5, 13);

        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> office.delete(lecture))
                .satisfies(refused -> assertThat(refused.details()).containsExactly("1002"));
        office.delete(lab);
        office.delete(lecture);
        assertThat(catalog.sectionsOf(School.TERM, lecture.courseId())).isEmpty();
    }

    @Test
    @WithMockUser(roles = "STUDENT")
    void isForTheRegistrar() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> office.delete(lecture));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> office.seatsHeld(lecture.id()));
    }

    private void update(Section opened, SectionEntry entry) {
        office.update(opened, entry);
    }

    private List<Fault> faultsOf(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (EntryRefused refused) {
            return refused.faults();
        }
    }

    private void enroll(UserId student) {
        asStudent(student, () -> enrollments.enroll(student, Bundle.of(lecture.id())));
    }

    private Section stored(String number) {
        queue.awaitQuiet();
        return catalog.section(new SectionId(School.TERM, number)).orElseThrow();
    }

    private static SectionEntry meeting(List<MeetingEntry> meetings) {
        return SectionEntryBuilder.builder()
                .number("1001")
                .component(Component.LECTURE)
                .title("")
                .capacity(5)
                .meetings(meetings)
                .status(SectionStatus.OPEN)
                .build();
    }

    private static SectionEntry entry(String number, Component component, @Nullable SectionId belongsTo, int capacity) {
        return SectionEntryBuilder.builder()
                .number(number)
                .component(component)
                .belongsTo(belongsTo)
                .title("")
                .capacity(capacity)
                .meetings(List.of(monday()))
                .instructors(List.of("Ada Okafor"))
                .status(SectionStatus.OPEN)
                .build();
    }

    private static MeetingEntry monday() {
        return new MeetingEntry(
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                LocalDate.of(2026, 8, 24),
                LocalDate.of(2026, 12, 11),
                "Swan 201");
    }
}

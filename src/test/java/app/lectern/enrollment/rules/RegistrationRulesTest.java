package app.lectern.enrollment.rules;

import static app.lectern.catalog.School.section;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.GradeScale;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermBuilder;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.people.StudentFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistrationRulesTest {

    private static final UserId STUDENT = new UserId(1);

    private final Section lecture = section("BIO-1", "100", Component.LECTURE, null, 4, 30, 9);
    private final Section otherLecture = section("BIO-1", "200", Component.LECTURE, null, 4, 30, 10);
    private final Section lab = section("BIO-1", "101", Component.LAB, lecture.id(), 0, 15, 13);
    private final Section otherLab = section("BIO-1", "201", Component.LAB, otherLecture.id(), 0, 15, 14);
    private final Section art = section("ART-1", "300", Component.LECTURE, null, 4, 10, 11);

    @Test
    void aFreeWayHasNoObjections() {
        assertThat(objections(List.of(), art)).isEmpty();
    }

    @Test
    void aLectureNeedsALaboratoryThatBelongsToIt() {
        assertThat(objections(List.of(), lecture))
                .containsExactly(
                        new Objection.ComponentMissing(lecture.id(), "Course BIO-1", Component.LAB, List.of(lab.id())));
    }

    @Test
    void lectureAndItsLaboratoryGoTogether() {
        assertThat(objections(List.of(), lecture, lab)).isEmpty();
    }

    @Test
    void aLaboratoryOfAnotherLectureDoesNotDo() {
        assertThat(objections(List.of(), lecture, otherLab))
                .extracting(it -> it.code().name())
                .containsExactly("COMPONENT_MISSING", "COMPONENT_MISSING");
    }

    @Test
    void aDiscussionOfOneLectureIsNotAskedForBesideAnother() {
        Section talk = section("X-1", "1", Component.LECTURE, null, 4, 5, 8);
        Section otherTalk = section("X-1", "2", Component.LECTURE, null, 4, 5, 9);
        Section anyLab = section("X-1", "3", Component.LAB, null, 0, 5, 15);
        Section discussion = section("X-1", "4", Component.DISCUSSION, talk.id(), 0, 5, 16);
        List<Section> all = List.of(talk, otherTalk, anyLab, discussion);
        assertThat(RegistrationRules.objections(attempt(List.of(), List.of(otherTalk, anyLab), all, Map.of())))
                .isEmpty();
        assertThat(RegistrationRules.objections(attempt(List.of(otherTalk), List.of(anyLab), all, Map.of())))
                .isEmpty();
        assertThat(RegistrationRules.objections(attempt(List.of(), List.of(talk, anyLab), all, Map.of())))
                .extracting(Objection::code)
                .containsExactly(ObjectionCode.COMPONENT_MISSING, ObjectionCode.COMPONENT_MISSING);
        assertThat(RegistrationRules.objections(attempt(List.of(), List.of(talk, anyLab, discussion), all, Map.of())))
                .isEmpty();
    }

    @Test
    void aHeldLectureLetsItsLaboratoryIn() {
        assertThat(objections(List.of(lecture), lab)).isEmpty();
    }

    @Test
    void aCancelledLaboratoryIsNoChoice() {
        Section cancelled = cancelled(section("X-1", "2", Component.LAB, null, 0, 5, 15));
        Section alone = section("X-1", "1", Component.LECTURE, null, 4, 5, 8);
        assertThat(RegistrationRules.objections(
                        attempt(List.of(), List.of(alone), List.of(alone, cancelled), Map.of())))
                .isEmpty();
    }

    @Test
    void aLaboratoryThatWasCancelledSinceStillGoesWithTheLecture() {
        Section talk = section("X-1", "1", Component.LECTURE, null, 4, 5, 8);
        Section anyLab = section("X-1", "3", Component.LAB, null, 0, 5, 15);
        Section cancelled = cancelled(section("X-1", "2", Component.LAB, null, 0, 5, 15));
        List<Section> all = List.of(talk, anyLab, cancelled);
        assertThat(RegistrationRules.objections(attempt(List.of(cancelled), List.of(talk), all, Map.of())))
                .isEmpty();
        assertThat(RegistrationRules.objections(attempt(List.of(), List.of(talk, cancelled), all, Map.of())))
                .extracting(Objection::code)
                .containsExactly(ObjectionCode.SECTION_CANCELLED);
    }

    @Test
    void refusesASecondSectionOfTheSameCourse() {
        assertThat(objections(List.of(lecture, lab), otherLecture, otherLab))
                .extracting(it -> it.code().name())
                .containsExactly("ALREADY_ENROLLED", "ALREADY_ENROLLED");
    }

    @Test
    void aSecondSectionOfTheSameCourseIsNotToldOfAsAClashOrAsIncomplete() {
        Section sameTime = section("BIO-1", "400", Component.LECTURE, null, 4, 30, 9);
        assertThat(objections(List.of(lecture, lab), sameTime))
                .containsExactly(
                        new Objection.AlreadyEnrolled(sameTime.id(), "Course BIO-1", lecture.id(), true, true));
    }

    @Test
    void refusesTwoSectionsOfOneCourseAskedForAtOnce() {
        Section second = section("ART-1", "301", Component.LECTURE, null, 4, 10, 16);
        assertThat(objections(List.of(), art, second))
                .containsExactly(new Objection.AlreadyEnrolled(second.id(), "Course ART-1", art.id(), false, false));
    }

    @Test
    void refusesAFullSection() {
        assertThat(withOccupied(art, 10))
                .containsExactly(new Objection.SectionFull(art.id(), "Course ART-1", 10, true));
        assertThat(withOccupied(art, 9)).isEmpty();
    }

    @Test
    void aFreedNumberIsNobodysWhileSomebodySitsAbove() {
        Set<Integer> withoutThree = Set.of(1, 2, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(RegistrationRules.objections(
                        attempt(List.of(), List.of(art), List.of(art), Map.of(art.id(), withoutThree))))
                .extracting(it -> it.code().name())
                .containsExactly("SECTION_FULL");
    }

    @Test
    void refusesACancelledSection() {
        Section cancelled = cancelled(art);
        assertThat(objections(List.of(), cancelled))
                .containsExactly(new Objection.SectionCancelled(art.id(), "Course ART-1"));
    }

    @Test
    void namesTheSectionThatClashes() {
        Section clashing = section("LAW-1", "400", Component.LECTURE, null, 4, 10, 11);
        assertThat(objections(List.of(art), clashing))
                .containsExactly(new Objection.TimeConflict(
                        clashing.id(),
                        "Course LAW-1",
                        art.id(),
                        "Course ART-1",
                        art.meetings().getFirst(),
                        true));
    }

    @Test
    void sectionsAskedForTogetherMustNotClashEither() {
        Section clashing = section("LAW-1", "400", Component.LECTURE, null, 4, 10, 11);
        assertThat(objections(List.of(), art, clashing))
                .extracting(it -> it.code().name())
                .containsExactly("TIME_CONFLICT");
    }

    @Test
    void refusesWhatPassesTheCreditLimit() {
        Section big = section("BIG-1", "500", Component.LECTURE, null, 15, 10, 18);
        assertThat(objections(List.of(art), big))
                .containsExactly(new Objection.CreditLimit(big.id(), "Course BIG-1", 18, 19));
        assertThat(objections(List.of(), big)).isEmpty();
    }

    @Test
    void theLastDayToEnrollIsOneAtTheSchool() {
        Term term = termUntil(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 12, 11));
        assertThat(objectionsAt("2026-09-05T04:59:59.999Z", term)).isEmpty();
        assertThat(objectionsAt("2026-09-05T05:00:00Z", term))
                .containsExactly(new Objection.RegistrationClosed(
                        art.id(), "Course ART-1", "Fall 2026", LocalDate.of(2026, 9, 4)));
    }

    @Test
    void nobodyEnrollsInATermThatIsOver() {
        Term term = termUntil(null, LocalDate.of(2026, 12, 11));
        assertThat(objectionsAt("2026-12-12T05:59:59Z", term)).isEmpty();
        assertThat(objectionsAt("2026-12-12T06:00:00Z", term))
                .containsExactly(new Objection.RegistrationClosed(
                        art.id(), "Course ART-1", "Fall 2026", LocalDate.of(2026, 12, 11)));
    }

    @Test
    void aTermThatIsClosedIsSaidToBeSoOnce() {
        Term term = termUntil(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 12, 11));
        assertThat(RegistrationRules.objections(attempt(
                        List.of(),
                        List.of(lecture, lab),
                        List.of(lecture, lab),
                        Map.of(),
                        term,
                        Instant.parse("2026-10-01T12:00:00Z"))))
                .extracting(it -> it.code().name())
                .containsExactly("REGISTRATION_CLOSED");
    }

    private static Term termUntil(@Nullable LocalDate addDeadline, LocalDate ends) {
        LocalDate starts = LocalDate.of(2026, 8, 24);
        return TermBuilder.builder()
                .id(School.TERM)
                .name("Fall 2026")
                .starts(starts)
                .ends(ends)
                .creditLimit(18)
                .zone(ZoneId.of("America/Chicago"))
                .addDeadline(addDeadline)
                .build();
    }

    private List<Objection> objectionsAt(String instant, Term term) {
        return RegistrationRules.objections(
                attempt(List.of(), List.of(art), List.of(art), Map.of(), term, Instant.parse(instant)));
    }

    @Test
    void tellsEveryReasonAtOnce() {
        Section bad = cancelled(section("ART-1", "600", Component.LECTURE, null, 16, 0, 11));
        Section clashing = section("LAW-1", "400", Component.LECTURE, null, 4, 10, 11);
        Section elsewhen = section("ART-1", "300", Component.LECTURE, null, 4, 10, 16);
        assertThat(objections(List.of(elsewhen, clashing), bad))
                .extracting(it -> it.code().name())
                .containsExactly(
                        "SECTION_CANCELLED", "ALREADY_ENROLLED", "TIME_CONFLICT", "CREDIT_LIMIT", "SECTION_FULL");
    }

    private List<Objection> objections(List<Section> held, Section... bundle) {
        List<Section> siblings = Stream.of(lecture, otherLecture, lab, otherLab, art)
                .filter(it -> coursesOf(bundle).contains(it.courseId()))
                .toList();
        return RegistrationRules.objections(attempt(held, List.of(bundle), siblings, Map.of()));
    }

    private static Set<CourseId> coursesOf(Section... bundle) {
        return Stream.of(bundle).map(Section::courseId).collect(toSet());
    }

    private List<Objection> withOccupied(Section section, int taken) {
        Set<Integer> occupied = IntStream.rangeClosed(1, taken).boxed().collect(toSet());
        return RegistrationRules.objections(
                attempt(List.of(), List.of(section), List.of(section), new HashMap<>(Map.of(section.id(), occupied))));
    }

    private static RuleInput attempt(
            List<Section> held, List<Section> bundle, List<Section> siblings, Map<SectionId, Set<Integer>> occupied) {
        return attempt(held, bundle, siblings, occupied, School.term(), Instant.parse("2026-08-20T12:00:00Z"));
    }

    private static RuleInput attempt(
            List<Section> held,
            List<Section> bundle,
            List<Section> siblings,
            Map<SectionId, Set<Integer>> occupied,
            Term term,
            Instant now) {
        List<HeldSection> seats = held.stream()
                .map(it -> new HeldSection(it.courseId(), it.id(), 1, it.worth(), Instant.EPOCH))
                .toList();
        Enrollment enrollment = Enrollment.none(STUDENT, School.TERM).with(seats, STUDENT);
        return new RuleInput(
                new StudentRecord(
                        StudentFacts.of(STUDENT),
                        term,
                        enrollment,
                        held,
                        List.of(),
                        Set.of(),
                        List.of(),
                        GradeScale.USUAL),
                bundle.stream()
                        .map(it -> new SectionInContext(it, null, siblingsOf(it, siblings), List.of()))
                        .toList(),
                List.of(),
                charts(bundle, occupied),
                Map.of(),
                false,
                now);
    }

    private static List<Section> siblingsOf(Section section, List<Section> all) {
        return all.stream()
                .filter(it -> it.courseId().equals(section.courseId()))
                .toList();
    }

    private static SeatCharts charts(List<Section> bundle, Map<SectionId, Set<Integer>> occupied) {
        var charts = SeatCharts.blank(bundle.stream().map(Section::id).toList());
        occupied.forEach(
                (id, seats) -> seats.forEach(seat -> charts.of(id).holders().put(seat, STUDENT)));
        return charts;
    }

    private static Section cancelled(Section it) {
        return it.withStatus(SectionStatus.CANCELLED);
    }
}

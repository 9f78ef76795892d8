package app.lectern.enrollment.rules;

import static app.lectern.catalog.School.section;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.School;
import app.lectern.catalog.SearchFields;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermBuilder;
import app.lectern.catalog.Window;
import app.lectern.enrollment.Asking;
import app.lectern.enrollment.record.ObjectionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a student handbook would say, rule by rule. */
class HandbookTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private final Section bio = lecture("BIO-224", "100", 9);
    private final Section bioLab = lecture("BIO-224L", "101", 13);
    private final Section art = lecture("ART-1", "300", 11);

    private static Section lecture(String course, String number, int hour) {
        return section(course, number, Component.LECTURE, null, 4, 10, hour);
    }

    private static Completed done(String course) {
        return new Completed(new CourseId(course));
    }

    private static Completed withGrade(String course, String grade) {
        return new Completed(new CourseId(course), new Grade(grade), false);
    }

    private static Completed together(String course) {
        return new Completed(new CourseId(course), null, true);
    }

    @Test
    void theMessageNamesTheShortestWayToWhatMustBeDoneBefore() {
        Prerequisite tree = new AllOf(List.of(
                new AnyOf(List.of(new AllOf(List.of(done("MATH-1"), done("MATH-2"))), done("MATH-114"))),
                done("COMP-131"),
                new Prerequisite.Test("OXCP")));
        assertThat(new Asking()
                        .course("BIO-224", tree)
                        .completed("COMP-131", "B")
                        .forSections(bio))
                .singleElement()
                .isEqualTo(new Objection.PrerequisiteMissing(
                        bio.id(),
                        bio.displayTitle(),
                        new AllOf(List.of(done("MATH-114"), new Prerequisite.Test("OXCP"))),
                        "MATH-114 + OXCP"));
        assertThat(new Asking()
                        .course("BIO-224", tree)
                        .completed("COMP-131", "B")
                        .completed("MATH-114", "C")
                        .passedTest("oxcp")
                        .codes(bio))
                .isEmpty();
    }

    @Test
    void oneCourseMayBeTheShortestWayToSeveralThings() {
        Prerequisite tree = new AllOf(List.of(
                new AnyOf(List.of(done("A-1"), done("B-1"))),
                new AnyOf(List.of(done("C-1"), done("B-1"))),
                new AnyOf(List.of(done("D-1"), new AllOf(List.of(done("B-1"), done("C-1")))))));
        assertThat(new Asking().course("BIO-224", tree).forSections(bio))
                .extracting(Objection::about)
                .containsExactly("B-1 + D-1");
        assertThat(new Asking().course("BIO-224", tree).completed("D-1", "C").forSections(bio))
                .extracting(Objection::about)
                .containsExactly("B-1");
    }

    @Test
    void oneCourseThatIsAskedForTwiceIsOneStepByTheBetterGrade() {
        Prerequisite tree =
                new AllOf(List.of(new AnyOf(List.of(done("A-1"), done("Z-1"))), withGrade("A-1", "B"), done("A-1")));
        assertThat(new Asking().course("BIO-224", tree).forSections(bio))
                .singleElement()
                .isEqualTo(
                        new Objection.PrerequisiteMissing(bio.id(), bio.displayTitle(), withGrade("A-1", "B"), "A-1"));
    }

    @Test
    void aFailedCourseIsNotDoneAndAMinimumGradeIsAMinimum() {
        assertThat(new Asking()
                        .course("BIO-224", done("X-1"))
                        .completed("X-1", "F")
                        .codes(bio))
                .containsExactly(ObjectionCode.PREREQUISITE_MISSING);
        var asks = new Asking().course("BIO-224", withGrade("X-1", "B"));
        assertThat(asks.completed("X-1", "B-").codes(bio)).containsExactly(ObjectionCode.PREREQUISITE_MISSING);
        assertThat(asks.completed("X-1", "B+").codes(bio)).isEmpty();
    }

    @Test
    void whatIsStillBeingTakenInAnEarlierTermCounts() {
        assertThat(new Asking()
                        .course("BIO-224", withGrade("X-1", "B"))
                        .takingBefore("X-1")
                        .codes(bio))
                .isEmpty();
    }

    @Test
    void someCoursesMayBeTakenTogetherWithWhatTheyRequire() {
        assertThat(new Asking().course("BIO-224", together("ART-1")).codes(bio))
                .containsExactly(ObjectionCode.PREREQUISITE_MISSING);
        assertThat(new Asking().course("BIO-224", together("ART-1")).codes(bio, art))
                .isEmpty();
        assertThat(new Asking().course("BIO-224", together("ART-1")).holds(art).codes(bio))
                .isEmpty();
        assertThat(new Asking().course("BIO-224", done("ART-1")).codes(bio, art))
                .containsExactly(ObjectionCode.PREREQUISITE_MISSING);
    }

    @Test
    void corequisitesAreTakenBothOrNeither() {
        var asks = new Asking()
                .course("BIO-224", null, "BIO-224L")
                .course("BIO-224L", null, "BIO-224")
                .whereIsTaught(bioLab)
                .whereIsTaught(bio);
        assertThat(asks.forSections(bio))
                .containsExactly(new Objection.CorequisiteMissing(
                        bio.id(), bio.displayTitle(), bioLab.courseId(), List.of(bioLab.id())));
        assertThat(asks.codes(bio, bioLab)).isEmpty();
    }

    @Test
    void aCorequisiteThatWasPassedOrIsNotTaughtIsNotAskedFor() {
        assertThat(new Asking()
                        .course("BIO-224", null, "BIO-224L")
                        .whereIsTaught(bioLab)
                        .completed("BIO-224L", "C")
                        .codes(bio))
                .isEmpty();
        assertThat(new Asking().course("BIO-224", null, "BIO-224L").codes(bio)).isEmpty();
    }

    @Test
    void aPassedCourseNeedsLeaveToBeTakenAgain() {
        assertThat(new Asking().completed("ART-1", "C").forSections(art))
                .containsExactly(new Objection.CourseRepeated(art.id(), art.displayTitle(), art.courseId(), "C"));
        assertThat(new Asking().completed("ART-1", "F").codes(art)).isEmpty();
        assertThat(new Asking()
                        .completed("ART-1", "C")
                        .waived(art, ObjectionCode.COURSE_REPEATED)
                        .codes(art))
                .isEmpty();
    }

    @Test
    void aCourseOfTopicsIsTakenOnceForEachTopic() {
        assertThat(new Asking().completed("ART-1", "A", "Fresco").codes(art)).isEmpty();
        assertThat(new Asking().completed("ART-1", "A", "course art-1").codes(art))
                .containsExactly(ObjectionCode.COURSE_REPEATED);
    }

    @Test
    void aCourseThatIsBeingRenamedIsStillOneCourse() {
        Section renamed = renamed(lecture("ART-1", "301", 15), "Painting");
        assertThat(new Asking().holds(art).codes(renamed)).containsExactly(ObjectionCode.ALREADY_ENROLLED);
        assertThat(new Asking().course("ART-1", null).completed("ART-1", "A").codes(renamed))
                .containsExactly(ObjectionCode.COURSE_REPEATED);
    }

    @Test
    void someSectionsAreForSomeStudents() {
        Section seniors = restricted(new Restriction(Set.of(Classification.SENIOR), Set.of(), Set.of("ART")));
        assertThat(new Asking().is(Classification.JUNIOR).majorsIn("art").codes(seniors))
                .containsExactly(ObjectionCode.RESTRICTED);
        assertThat(new Asking().is(Classification.SENIOR).majorsIn("LAW").codes(seniors))
                .containsExactly(ObjectionCode.RESTRICTED);
        assertThat(new Asking().is(Classification.SENIOR).majorsIn("art").codes(seniors))
                .isEmpty();
    }

    @Test
    void someStudentsHaveACreditLimitOfTheirOwn() {
        Section big = section("BIG-1", "500", Component.LECTURE, null, 16, 10, 15);
        assertThat(new Asking().holds(art).codes(big)).containsExactly(ObjectionCode.CREDIT_LIMIT);
        assertThat(new Asking().holds(art).limitedTo(20).codes(big)).isEmpty();
        assertThat(new Asking().limitedTo(12).forSections(big))
                .containsExactly(new Objection.CreditLimit(big.id(), big.displayTitle(), 12, 16));
    }

    @Test
    void aHoldStopsEverythingAndIsSaidOfEachCourse() {
        assertThat(new Asking().hold("Library fine").hold("Advising").forSections(art, bio))
                .containsExactly(
                        new Objection.Hold(art.id(), art.displayTitle(), "Library fine"),
                        new Objection.Hold(art.id(), art.displayTitle(), "Advising"),
                        new Objection.Hold(bio.id(), bio.displayTitle(), "Library fine"),
                        new Objection.Hold(bio.id(), bio.displayTitle(), "Advising"));
        Section lab = section("ART-1", "301", Component.LAB, art.id(), 0, 10, 15);
        assertThat(new Asking().hold("Library fine").codes(art, lab)).containsExactly(ObjectionCode.HOLD);
        assertThat(new Asking().hold("Library fine").takingBack().codes(art)).containsExactly(ObjectionCode.HOLD);
    }

    @Test
    void whatIsWaivedForOneSectionIsWaivedForNoOther() {
        Term closed = term(List.of(), LocalDate.of(2026, 9, 4));
        var fined = new Asking().hold("Library fine").waived(art, ObjectionCode.HOLD);
        assertThat(fined.codes(art)).isEmpty();
        assertThat(fined.forSections(art, bio))
                .containsExactly(new Objection.Hold(bio.id(), bio.displayTitle(), "Library fine"));
        var late = new Asking().in(closed).at("2026-10-01T12:00:00Z").waived(art, ObjectionCode.REGISTRATION_CLOSED);
        assertThat(late.codes(art)).isEmpty();
        assertThat(late.codes(art, bio)).containsExactly(ObjectionCode.REGISTRATION_CLOSED);
        var early = new Asking()
                .in(term(List.of(window(Classification.SENIOR, "2026-12-07T08:00")), null))
                .is(Classification.SENIOR)
                .waived(art, ObjectionCode.NOT_OPEN_YET);
        assertThat(early.codes(art)).isEmpty();
        assertThat(early.codes(bio, art)).containsExactly(ObjectionCode.NOT_OPEN_YET);
    }

    @Test
    void whatIsWaivedForALectureIsWaivedForItsLaboratory() {
        Section lab = section("ART-1", "301", Component.LAB, art.id(), 0, 10, 15);
        var asks = new Asking().hold("Library fine").waived(art, ObjectionCode.HOLD);
        assertThat(asks.codes(art, lab)).isEmpty();
        assertThat(asks.codes(lab, art)).isEmpty();
        assertThat(asks.codes(lab, art, bio)).containsExactly(ObjectionCode.HOLD);
    }

    @Test
    void aWaivedCreditLimitIsWaivedForOneSectionOnly() {
        var asks = new Asking().limitedTo(4).waived(art, ObjectionCode.CREDIT_LIMIT);
        assertThat(asks.codes(art, bio)).isEmpty();
        assertThat(asks.forSections(art, bio, bioLab))
                .containsExactly(new Objection.CreditLimit(bio.id(), bio.displayTitle(), 4, 12));
    }

    @Test
    void whatWasAllowedSideBySideIsTakenBackSideBySide() {
        Section clashing = lecture("LAW-1", "400", 11);
        assertThat(new Asking()
                        .holds(clashing)
                        .tookByLeave(clashing, ObjectionCode.TIME_CONFLICT)
                        .takingBack()
                        .codes(art))
                .isEmpty();
        assertThat(new Asking()
                        .tookByLeave(art, ObjectionCode.TIME_CONFLICT)
                        .waived(art, ObjectionCode.TIME_CONFLICT)
                        .takingBack()
                        .codes(art, clashing))
                .isEmpty();
        assertThat(new Asking()
                        .holds(clashing)
                        .tookByLeave(clashing, ObjectionCode.TIME_CONFLICT)
                        .codes(art))
                .containsExactly(ObjectionCode.TIME_CONFLICT);
        assertThat(new Asking()
                        .holds(clashing)
                        .waived(clashing, ObjectionCode.TIME_CONFLICT)
                        .takingBack()
                        .codes(art))
                .as("leave that was not needed for what is held is none")
                .containsExactly(ObjectionCode.TIME_CONFLICT);
    }

    @Test
    void whatWasAllowedBeyondTheCreditLimitIsInNoDropsWayBack() {
        var beyond = new Asking().limitedTo(8).holds(bio).holds(bioLab).tookByLeave(bio, ObjectionCode.CREDIT_LIMIT);
        assertThat(beyond.codes(art)).as("leave is of use once").containsExactly(ObjectionCode.CREDIT_LIMIT);
        assertThat(beyond.takingBack().codes(art)).isEmpty();
        assertThat(beyond.takingBack().forSections(art, lecture("LAW-1", "400", 15)))
                .containsExactly(new Objection.CreditLimit(art.id(), art.displayTitle(), 8, 16));
    }

    @Test
    void registrationEndsForEachGroupWithItsLastWindow() {
        var seniors = new Window(
                Set.of(Classification.SENIOR),
                LocalDateTime.parse("2026-04-01T08:00"),
                LocalDateTime.parse("2026-04-16T00:00"));
        var asks = new Asking().in(term(List.of(seniors), LocalDate.of(2026, 9, 4)));
        assertThat(asks.at("2026-04-20T12:00:00Z").forSections(art))
                .containsExactly(new Objection.RegistrationClosed(art.id(), art.displayTitle(), "Fall 2026", null));
        assertThat(asks.is(Classification.SENIOR).forSections(art))
                .containsExactly(new Objection.RegistrationClosed(
                        art.id(), art.displayTitle(), "Fall 2026", LocalDate.of(2026, 4, 15)));
        assertThat(new Asking()
                        .in(term(List.of(seniors), LocalDate.of(2026, 9, 4)))
                        .at("2026-10-01T12:00:00Z")
                        .forSections(art))
                .containsExactly(new Objection.RegistrationClosed(
                        art.id(), art.displayTitle(), "Fall 2026", LocalDate.of(2026, 9, 4)));
    }

    @Test
    void eachGroupHasItsOwnTimeToBegin() {
        Term term = term(
                List.of(
                        window(Classification.SENIOR, "2026-12-07T08:00"),
                        window(Classification.JUNIOR, "2026-12-08T08:00")),
                null);
        var junior = new Asking().in(term).is(Classification.JUNIOR);
        assertThat(junior.at("2026-12-08T15:59:59Z").forSections(art))
                .containsExactly(new Objection.NotOpenYet(
                        art.id(),
                        art.displayTitle(),
                        ZonedDateTime.of(2026, 12, 8, 8, 0, 0, 0, LOS_ANGELES),
                        Classification.JUNIOR));
        assertThat(junior.at("2026-12-08T16:00:00Z").codes(art)).isEmpty();
        assertThat(new Asking()
                        .in(term)
                        .is(Classification.SENIOR)
                        .at("2026-12-07T16:00:00Z")
                        .codes(art))
                .isEmpty();
        assertThat(new Asking().in(term).at("2026-12-07T16:00:00Z").codes(art))
                .containsExactly(ObjectionCode.REGISTRATION_CLOSED);
    }

    @Test
    void whoTakesBackADropHadRegisteredInTime() {
        Term over = term(List.of(), LocalDate.of(2026, 9, 4));
        assertThat(new Asking().in(over).at("2026-10-01T12:00:00Z").codes(art))
                .containsExactly(ObjectionCode.REGISTRATION_CLOSED);
        assertThat(new Asking().in(over).at("2026-10-01T12:00:00Z").takingBack().codes(art))
                .isEmpty();
    }

    @Test
    void adjacentMeetingsAndHalvesOfATermDoNotClash() {
        Section nine = meeting("A-1", "1", LocalTime.of(9, 0), LocalTime.of(10, 0), "2026-08-24", "2026-12-11");
        Section ten = meeting("B-1", "2", LocalTime.of(10, 0), LocalTime.of(11, 0), "2026-08-24", "2026-12-11");
        Section half = meeting("C-1", "3", LocalTime.of(9, 30), LocalTime.of(10, 30), "2026-08-24", "2026-10-16");
        Section otherHalf = meeting("D-1", "4", LocalTime.of(9, 30), LocalTime.of(10, 30), "2026-10-17", "2026-12-11");
        Section once = meeting("E-1", "5", LocalTime.of(9, 0), LocalTime.of(17, 0), "2026-11-02", "2026-11-02");
        Section onceTuesday = meeting("F-1", "6", LocalTime.of(9, 0), LocalTime.of(17, 0), "2026-11-03", "2026-11-03");
        assertThat(new Asking().holds(nine).codes(ten)).isEmpty();
        assertThat(new Asking().holds(nine).codes(half)).containsExactly(ObjectionCode.TIME_CONFLICT);
        assertThat(new Asking().holds(half).codes(otherHalf)).isEmpty();
        assertThat(new Asking().holds(half).codes(once)).isEmpty();
        assertThat(new Asking().holds(otherHalf).codes(once)).containsExactly(ObjectionCode.TIME_CONFLICT);
        assertThat(new Asking().holds(otherHalf).codes(onceTuesday)).isEmpty();
    }

    @Test
    void aSectionWithoutATimeClashesWithNothing() {
        assertThat(new Asking().holds(art).codes(with(art, "W-1", "7", List.of(), null)))
                .isEmpty();
    }

    @Test
    void everyReasonIsToldAtOnce() {
        Section bad = with(
                lecture("BIO-224", "900", 11),
                "BIO-224",
                "900",
                art.meetings(),
                new Restriction(Set.of(Classification.SENIOR), Set.of(), Set.of()));
        assertThat(new Asking()
                        .course("BIO-224", done("X-1"), "BIO-224L")
                        .whereIsTaught(bioLab)
                        .hold("Library fine")
                        .is(Classification.FROSH)
                        .completed("BIO-224", "C")
                        .holds(art)
                        .limitedTo(4)
                        .codes(bad))
                .containsExactly(
                        ObjectionCode.HOLD,
                        ObjectionCode.COREQUISITE_MISSING,
                        ObjectionCode.COURSE_REPEATED,
                        ObjectionCode.PREREQUISITE_MISSING,
                        ObjectionCode.RESTRICTED,
                        ObjectionCode.TIME_CONFLICT,
                        ObjectionCode.CREDIT_LIMIT);
    }

    private static Window window(Classification who, String opens) {
        return new Window(Set.of(who), LocalDateTime.parse(opens), null);
    }

    private static Term term(List<Window> windows, @Nullable LocalDate addDeadline) {
        return TermBuilder.builder()
                .id(School.TERM)
                .name("Fall 2026")
                .starts(LocalDate.of(2026, 8, 24))
                .ends(LocalDate.of(2026, 12, 18))
                .creditLimit(18)
                .zone(LOS_ANGELES)
                .addDeadline(addDeadline)
                .windows(windows)
                .build();
    }

    private Section restricted(Restriction restriction) {
        return with(art, "ART-1", "300", art.meetings(), restriction);
    }

    private static Section meeting(
            String course, String number, LocalTime start, LocalTime end, String from, String to) {
        var meeting =
                new Meeting(Set.of(DayOfWeek.MONDAY), start, end, LocalDate.parse(from), LocalDate.parse(to), null);
        Section like = lecture(course, number, 9);
        return with(like, course, number, List.of(onItsDay(meeting)), null);
    }

    /** A meeting on one day only is on that day of the week. */
    private static Meeting onItsDay(Meeting it) {
        return it.from().equals(it.to())
                ? new Meeting(Set.of(it.from().getDayOfWeek()), it.start(), it.end(), it.from(), it.to(), null)
                : it;
    }

    /** Shows another title already, or still, than others of its course. */
    private static Section renamed(Section it, String title) {
        var shown = new SearchFields(title, it.worth(), "C", title, "c", it.capacity());
        return with(it, it.courseId().value(), it.id().number(), it.meetings(), null, shown);
    }

    private static Section with(
            Section like, String course, String number, List<Meeting> meetings, @Nullable Restriction restriction) {
        return with(
                like,
                course,
                number,
                meetings,
                restriction,
                lecture(course, number, 9).listing());
    }

    private static Section with(
            Section like,
            String course,
            String number,
            List<Meeting> meetings,
            @Nullable Restriction restriction,
            @Nullable SearchFields listing) {
        Section blank = lecture(course, number, 9);
        return SectionBuilder.builder(like)
                .id(blank.id())
                .courseId(blank.courseId())
                .term(blank.term())
                .meetings(meetings)
                .restriction(restriction)
                .listing(listing)
                .build();
    }
}

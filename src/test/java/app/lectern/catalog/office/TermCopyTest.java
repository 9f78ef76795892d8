package app.lectern.catalog.office;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermCopyTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 8, 26);
    private static final LocalDate ENDS = LocalDate.of(2026, 12, 15);
    private static final Term FALL =
            new Term(new TermId("2026FA"), "Fall 2026", STARTS, ENDS, 18, ZoneId.of("America/Los_Angeles"));
    private static final TermId NEXT = new TermId("2027FA");
    private static final LocalDate NEXT_STARTS = LocalDate.of(2027, 8, 25);
    private static final LocalDate NEXT_ENDS = LocalDate.of(2027, 12, 10);

    private final TermCopy copy = new TermCopy(FALL, NEXT, NEXT_STARTS, NEXT_ENDS);

    @Test
    void nobodyIsInACopy() {
        Section section = section("1001")
                .withTaken(5)
                .withWaiting(2)
                .withVersion(7L)
                .withCapacity(30)
                .withReservedUntil(LocalDate.of(2026, 9, 7));

        assertThat(copy.of(section))
                .isEqualTo(Section.blank(new SectionId(NEXT, "1001"), section.courseId())
                        .withCapacity(30)
                        .withReservedUntil(LocalDate.of(2027, 9, 6)));
    }

    @Test
    void aLaboratoryBelongsToTheCopyOfItsLecture() {
        Section lab = section("1002")
                .withComponent(Component.LAB)
                .withBelongsTo(section("1001").id());
        assertThat(copy.of(lab).belongsTo()).isEqualTo(new SectionId(NEXT, "1001"));
    }

    @Test
    void whatFillsTheTermFillsTheOther() {
        assertThat(moved(meeting(Set.of(MONDAY), STARTS, ENDS)))
                .containsExactly(meeting(Set.of(MONDAY), NEXT_STARTS, NEXT_ENDS));
    }

    @Test
    void whatDoesNotFillItKeepsItsDaysOfTheWeek() {
        LocalDate monday = LocalDate.of(2026, 9, 7);
        assertThat(moved(meeting(Set.of(MONDAY), monday, monday)))
                .containsExactly(meeting(Set.of(MONDAY), LocalDate.of(2027, 9, 6), LocalDate.of(2027, 9, 6)));
    }

    @Test
    void onlyWhatIsWithinTheDaysComesAlong() {
        LocalDate late = LocalDate.of(2026, 12, 14);
        Section exam = section("1001").withMeetings(List.of(meeting(Set.of(MONDAY), late, late)));
        Section half = section("1002")
                .withMeetings(List.of(meeting(Set.of(MONDAY, FRIDAY), LocalDate.of(2026, 10, 19), late)));

        assertThat(copy.cuts(exam)).isTrue();
        assertThat(copy.of(exam).meetings()).isEmpty();
        assertThat(copy.cuts(half)).isTrue();
        assertThat(copy.of(half).meetings())
                .containsExactly(meeting(Set.of(MONDAY, FRIDAY), LocalDate.of(2027, 10, 18), NEXT_ENDS));
    }

    @Test
    void whatIsCancelledStaysBehindWithWhatBelongsToIt() {
        Section cancelled = section("1001").withStatus(SectionStatus.CANCELLED);
        Section lab = section("1002").withBelongsTo(cancelled.id());
        Section other = section("1003");
        assertThat(TermCopy.comingAlong(List.of(cancelled, lab, other))).containsExactly(other);
    }

    /** Whatever the two terms: all is within the days, on the same days of the week, and cut only where it is told. */
    @Test
    void nothingIsLostInSilence() {
        var random = new Random(20261201);
        for (int round = 0; round < 2_000; round++) {
            LocalDate starts = STARTS.plusDays(random.nextInt(700));
            LocalDate ends = starts.plusDays(60 + random.nextInt(80));
            var moving = new TermCopy(FALL, NEXT, starts, ends);
            Section section = section("1001").withMeetings(meetings(random));
            Section moved = moving.of(section);

            assertThat(moved.meetings()).allSatisfy(it -> {
                assertThat(it.from()).isBetween(starts, ends);
                assertThat(it.to()).isBetween(it.from(), ends);
            });
            if (!moving.cuts(section)) {
                assertThat(moved.meetings())
                        .extracting(Meeting::days)
                        .isEqualTo(
                                section.meetings().stream().map(Meeting::days).toList());
            }
        }
    }

    private static List<Meeting> meetings(Random random) {
        var meetings = new ArrayList<Meeting>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate from = random.nextInt(3) == 0 ? STARTS : STARTS.plusDays(random.nextInt(50));
            LocalDate to = random.nextInt(3) == 0 ? ENDS : from.plusDays(6 + random.nextInt(50));
            meetings.add(meeting(Set.of(DayOfWeek.of(1 + random.nextInt(7))), from, to));
        }
        return meetings;
    }

    private List<Meeting> moved(Meeting meeting) {
        Section section = section("1001").withMeetings(List.of(meeting));
        assertThat(copy.cuts(section)).isFalse();
        return copy.of(section).meetings();
    }

    private static Meeting meeting(Set<DayOfWeek> days, LocalDate from, LocalDate to) {
        return new Meeting(days, LocalTime.of(9, 0), LocalTime.of(10, 0), from, to, "Fowler 301");
    }

    private static Section section(String number) {
        return Section.blank(new SectionId(FALL.id(), number), new CourseId("BIO-101"));
    }
}

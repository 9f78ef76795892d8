package app.lectern.catalog;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final Meeting MONDAY_AT_NINE = meeting(Set.of(MONDAY, WEDNESDAY), "09:00", "10:00");

    @Test
    void clashesWhenTimesOverlapOnASharedDay() {
        assertThat(MONDAY_AT_NINE.clashesWith(meeting(Set.of(WEDNESDAY), "09:59", "11:00")))
                .isTrue();
    }

    @Test
    void adjacentMeetingsDoNotClash() {
        assertThat(MONDAY_AT_NINE.clashesWith(meeting(Set.of(MONDAY), "10:00", "11:00")))
                .isFalse();
        assertThat(meeting(Set.of(MONDAY), "10:00", "11:00").clashesWith(MONDAY_AT_NINE))
                .isFalse();
    }

    @Test
    void otherDaysDoNotClash() {
        assertThat(MONDAY_AT_NINE.clashesWith(meeting(Set.of(TUESDAY), "09:00", "10:00")))
                .isFalse();
    }

    @Test
    void halvesOfATermDoNotClash() {
        var first = between("2026-08-24", "2026-10-16");
        var second = between("2026-10-19", "2026-12-11");
        assertThat(first.clashesWith(second)).isFalse();
        assertThat(first.clashesWith(between("2026-10-12", "2026-12-11"))).isTrue();
    }

    @Test
    void overlappingDatesWithoutTheSharedDayDoNotClash() {
        var untilTuesday = between("2026-08-24", "2026-09-01");
        var fromTuesday = between("2026-09-01", "2026-12-11");
        assertThat(untilTuesday.clashesWith(fromTuesday)).isFalse();
    }

    @Test
    void refusesWhatIsNoMeeting() {
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(Set.of(), "09:00", "10:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(Set.of(MONDAY), "10:00", "10:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> between("2026-09-02", "2026-09-01"));
    }

    private static Meeting meeting(Set<DayOfWeek> days, String start, String end) {
        return new Meeting(
                days,
                LocalTime.parse(start),
                LocalTime.parse(end),
                LocalDate.of(2026, 8, 24),
                LocalDate.of(2026, 12, 11),
                null);
    }

    private static Meeting between(String from, String to) {
        return new Meeting(
                Set.of(MONDAY),
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                LocalDate.parse(from),
                LocalDate.parse(to),
                null);
    }
}

package app.lectern.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and where a section meets, week by week.
 *
 * @param days on which days of the week, at least one
 * @param start from when, in the term's zone
 * @param end until when, after {@code start}
 * @param from the first day on which it may meet
 * @param to the last day on which it may meet
 * @param place where; {@code null} when not known
 */
public record Meeting(
        Set<DayOfWeek> days,
        LocalTime start,
        LocalTime end,
        LocalDate from,
        LocalDate to,
        @Nullable String place) {

    /**
     * @throws IllegalArgumentException when there is no day, the end is not after the start, or {@code to} is before
     *     {@code from}
     */
    public Meeting {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A meeting is on one day of the week at least");
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A meeting ends after it starts");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A meeting's last day is not before its first");
        }
        days = EnumSet.copyOf(days);
    }

    /** Whether there is a day on which both take place at the same time. Adjacent meetings don't clash. */
    public boolean clashesWith(Meeting other) {
        return overlapsInTheDay(other) && sharesADay(other);
    }

    private boolean overlapsInTheDay(Meeting other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    private boolean sharesADay(Meeting other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        if (last.isBefore(first)) {
            return false;
        }
        return first.datesUntil(last.plusDays(1))
                .limit(DayOfWeek.values().length)
                .map(LocalDate::getDayOfWeek)
                .anyMatch(day -> days.contains(day) && other.days.contains(day));
    }
}

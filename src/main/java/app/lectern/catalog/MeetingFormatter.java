package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Says when something meets, as in "Mon Wed Fri 9:30 AM–10:25 AM". */
public final class MeetingFormatter {

    private MeetingFormatter() {}

    /** Days and times of one meeting. */
    public static String of(Meeting meeting, Locale locale) {
        return days(meeting, locale) + " " + times(meeting, locale);
    }

    /** Days and times of all meetings, one after the other; empty when there is none. */
    public static String of(List<Meeting> meetings, Locale locale) {
        return meetings.stream().map(meeting -> of(meeting, locale)).collect(joining(", "));
    }

    private static String days(Meeting meeting, Locale locale) {
        return meeting.days().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .collect(joining(" "));
    }

    private static String times(Meeting meeting, Locale locale) {
        return time(meeting.start(), locale) + "–" + time(meeting.end(), locale);
    }

    private static String time(LocalTime time, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }
}

package app.lectern.base;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says which day, as in "Aug 24, 2026". */
public final class DayFormatter {

    private DayFormatter() {}

    /** The day as people of this language write it, not too long. */
    public static String of(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}

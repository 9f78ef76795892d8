package app.lectern.base;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says which moment, as in "Aug 24, 2026, 9:30 AM". */
public final class MomentFormatter {

    private MomentFormatter() {}

    /** The moment as clocks show it there, and as people of this language write it, not too long. */
    public static String of(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }
}

package app.lectern.student;

import app.lectern.base.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when something opens, as in "in 2 days, Mon, Dec 8, 8:00 AM (Eastern Time)". */
public class OpeningFormatter {

    private OpeningFormatter() {}

    /**
     * @param opens in the zone that people there live by
     * @param now when it is said
     */
    public static String of(ZonedDateTime opens, Instant now, Texts texts, Locale locale) {
        return texts.getTranslation("opening.when", locale, relative(opens, now, texts, locale), moment(opens, locale));
    }

    /** When that is to be said anew: as the next minute, or the next hour, is over. */
    public static Instant saidUntil(ZonedDateTime opens, Instant now) {
        Duration left = Duration.between(now, opens);
        return opens.toInstant().minus(left.truncatedTo(left.toHours() < 1 ? ChronoUnit.MINUTES : ChronoUnit.HOURS));
    }

    /** From two days on, days are counted as people do, from midnight to midnight. */
    private static String relative(ZonedDateTime opens, Instant now, Texts texts, Locale locale) {
        Duration left = Duration.between(now, opens);
        if (left.toHours() >= 48) {
            long days = ChronoUnit.DAYS.between(now.atZone(opens.getZone()).toLocalDate(), opens.toLocalDate());
            return texts.getTranslation("opening.days", locale, days);
        }
        return left.toHours() >= 1
                ? texts.getTranslation("opening.hours", locale, left.toHours())
                : texts.getTranslation(
                        "opening.minutes",
                        locale,
                        Math.max(1, left.plusSeconds(59).toMinutes()));
    }

    private static String moment(ZonedDateTime opens, Locale locale) {
        String day =
                DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(opens);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(opens);
        return day + ", " + time + " (" + opens.getZone().getDisplayName(TextStyle.SHORT, locale) + ")";
    }
}

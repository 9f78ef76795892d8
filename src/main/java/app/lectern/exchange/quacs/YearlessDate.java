package app.lectern.exchange.quacs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A date as in {@code 8/24}, whose year is that of the term; one that stands there, as in {@code 2021-08-24}, is not read. */
class YearlessDate {

    private static final Pattern FORM = Pattern.compile("(?:\\d{4}-)?(\\d{1,2})[/-](\\d{1,2})(?:/\\d{2,4})?");

    private YearlessDate() {}

    /** Empty when {@code text} is no such date. */
    static Optional<MonthDay> of(String text) {
        Matcher date = FORM.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of some year that is nearest to {@code other}. */
    static LocalDate nearest(MonthDay day, LocalDate other) {
        return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
                .mapToObj(day::atYear)
                .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(it, other))))
                .orElseThrow();
    }
}

package app.lectern.catalog.startup;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import app.lectern.base.Classification;
import app.lectern.catalog.Term;
import app.lectern.catalog.Window;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * When who may register in the demo school: for the whole year in one week of April, the oldest first, so that it is open
 * for everybody whenever the demo begins.
 */
class DemoWindows {

    private static final int HOUR = 8;

    private DemoWindows() {}

    /** The term, with windows in the spring before the year begins. */
    static Term in(Term term, int firstYear) {
        LocalDate monday = LocalDate.of(firstYear, Month.APRIL, 1).with(firstInMonth(MONDAY));
        return term.withWindows(List.of(
                        window(monday, Classification.SENIOR, Classification.GRADUATE),
                        window(monday.plusDays(1), Classification.JUNIOR),
                        window(monday.plusDays(2), Classification.SOPHOMORE),
                        window(monday.plusDays(3))))
                .withVersion(null);
    }

    private static Window window(LocalDate day, Classification... classifications) {
        return new Window(Set.of(classifications), day.atTime(HOUR, 0), null);
    }
}

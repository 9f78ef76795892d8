package app.lectern.catalog;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import app.lectern.base.TermId;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The school year that a day belongs to, from one May to the next: so there is a term that isn't over yet. */
record DemoYear(int firstYear, ZoneId zone) {

    private static final int WEEKS = 17;

    static DemoYear of(LocalDate day, ZoneId zone) {
        return new DemoYear(day.getMonth().getValue() < Month.MAY.getValue() ? day.getYear() - 1 : day.getYear(), zone);
    }

    Term fall() {
        LocalDate starts = LocalDate.of(firstYear, Month.AUGUST, 1).with(dayOfWeekInMonth(4, MONDAY));
        return term(firstYear + "FA", "Fall " + firstYear, starts);
    }

    Term spring() {
        int year = firstYear + 1;
        LocalDate starts = LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(2, MONDAY));
        return term(year + "SP", "Spring " + year, starts);
    }

    private Term term(String id, String name, LocalDate starts) {
        LocalDate ends = starts.plusWeeks(WEEKS).minusDays(3);
        return new Term(new TermId(id), name, starts, ends, Term.USUAL_CREDIT_LIMIT, zone);
    }

    List<Term> terms() {
        return List.of(fall(), spring());
    }

    /** The terms by what the demo's sections call them. */
    Map<String, Term> bySeason() {
        return Map.of("FA", fall(), "SP", spring());
    }
}

package app.lectern.catalog.startup;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import app.lectern.base.TermId;
import app.lectern.catalog.Term;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The school year that a day belongs to, from one May to the next: so there is a term that isn't over yet. */
record SchoolYear(int firstYear, ZoneId zone) {

    private static final int WEEKS = 17;

    static SchoolYear of(LocalDate day, ZoneId zone) {
        return new SchoolYear(
                day.getMonth().getValue() < Month.MAY.getValue() ? day.getYear() - 1 : day.getYear(), zone);
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

    /** The term that {@code today} belongs to, or else the next to start, and the one after it. */
    static List<Term> currentAndNext(LocalDate today, ZoneId zone) {
        return Stream.iterate(today.getYear() - 1, year -> year + 1)
                .flatMap(year -> new SchoolYear(year, zone).terms().stream())
                .filter(term -> !term.ends().isBefore(today))
                .limit(2)
                .toList();
    }

    /** The terms by what the demo's sections call them. */
    Map<String, Term> bySeason() {
        return Map.of("FA", fall(), "SP", spring());
    }
}

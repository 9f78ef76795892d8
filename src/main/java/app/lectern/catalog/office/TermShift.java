package app.lectern.catalog.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where the days of one term are in another: whole weeks away, so that each stays on its day of the week.
 *
 * @param from the first day of the one
 * @param to the first day of the other
 */
public record TermShift(LocalDate from, LocalDate to) {

    private static final double DAYS_OF_A_WEEK = 7;

    /** As many weeks from the new first day as the day is from the old one, as nearly as weeks can say. */
    public LocalDate of(LocalDate day) {
        return day.plusWeeks(Math.round(ChronoUnit.DAYS.between(from, to) / DAYS_OF_A_WEEK));
    }

    /** The window on the shifted days, at the same times of day. */
    public WindowEntry of(WindowEntry window) {
        return new WindowEntry(
                window.classifications(),
                of(window.opensOn()),
                window.opensAt(),
                window.closesOn() == null ? null : of(window.closesOn()),
                window.closesAt());
    }
}

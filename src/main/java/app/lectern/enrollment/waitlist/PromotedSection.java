package app.lectern.enrollment.waitlist;

import app.lectern.catalog.Section;
import app.lectern.enrollment.record.SeatChart;
import org.jspecify.annotations.Nullable;

/**
 * A section in which everybody in line was asked: whoever could have a seat has it.
 *
 * @param section as it was then, {@code null} when it was no more: what the office changes later may be for the line first
 * @param chart who had what in it
 */
public record PromotedSection(@Nullable Section section, SeatChart chart) {

    public boolean isStillOf(Section now) {
        return section != null && section.saysTheSameAs(now);
    }
}

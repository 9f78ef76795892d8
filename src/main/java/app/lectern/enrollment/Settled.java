package app.lectern.enrollment;

import app.lectern.catalog.Section;
import org.jspecify.annotations.Nullable;

/**
 * A section in which everybody in line had their say.
 *
 * @param section as it was then, {@code null} when it was no more: what the office changes later may be for the line first
 * @param chart who had what in it
 */
record Settled(@Nullable Section section, SeatChart chart) {

    boolean isStillOf(Section now) {
        return section != null && section.saysTheSameAs(now);
    }
}

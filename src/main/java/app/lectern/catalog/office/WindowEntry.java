package app.lectern.catalog.office;

import app.lectern.base.Classification;
import app.lectern.catalog.Window;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Window} as the registrar enters it. */
public record WindowEntry(
        Set<Classification> classifications,
        @NotNull(message = "{entry.missing}") LocalDate opensOn,
        @NotNull(message = "{entry.missing}") LocalTime opensAt,
        @Nullable LocalDate closesOn,
        @Nullable LocalTime closesAt) {

    /** The window as it would have been entered. */
    public static WindowEntry of(Window window) {
        var opens = window.opens();
        var closes = window.closes();
        return new WindowEntry(
                window.classifications(),
                opens.toLocalDate(),
                opens.toLocalTime(),
                closes == null ? null : closes.toLocalDate(),
                closes == null ? null : closes.toLocalTime());
    }

    /**
     * @param lastDayToAdd the last day on which anybody may register
     */
    void check(String field, LocalDate lastDayToAdd, EntryFaults faults) {
        var closes = closes();
        boolean early = closes != null && !closes.isAfter(opens());
        faults.note(opensOn.isAfter(lastDayToAdd), field + ".opensOn", "window.opens.too-late")
                .note(closesOn == null && closesAt != null, field + ".closesOn", "window.closes.half")
                .note(closesOn != null && closesAt == null, field + ".closesAt", "window.closes.half")
                .note(early && opensOn.equals(closesOn), field + ".closesAt", "window.closes.not-after-opens")
                .note(early && !opensOn.equals(closesOn), field + ".closesOn", "window.closes.not-after-opens");
    }

    Window window() {
        return new Window(classifications, opens(), closes());
    }

    private LocalDateTime opens() {
        return opensOn.atTime(opensAt);
    }

    private @Nullable LocalDateTime closes() {
        return closesOn == null || closesAt == null ? null : closesOn.atTime(closesAt);
    }
}

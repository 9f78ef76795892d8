package app.lectern.catalog;

import app.lectern.base.Classification;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Window} as the registrar enters it. */
public record WindowEntry(
        Set<Classification> classifications,
        @NotNull(message = "{entry.missing}") LocalDateTime opens,
        @Nullable LocalDateTime closes) {

    /** The window as it would have been entered. */
    public static WindowEntry of(Window window) {
        return new WindowEntry(window.classifications(), window.opens(), window.closes());
    }

    void check(String field, Faults faults) {
        faults.note(closes != null && !closes.isAfter(opens), field + ".closes", "window.closes.not-after-opens");
    }

    Window window() {
        return new Window(classifications, opens, closes);
    }
}

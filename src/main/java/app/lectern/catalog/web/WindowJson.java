package app.lectern.catalog.web;

import app.lectern.base.Classification;
import app.lectern.catalog.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a group of students may register, as the API shows it; without classifications, everybody. */
record WindowJson(
        List<Classification> classifications,
        Instant opens,
        @Nullable Instant closes) {

    static WindowJson of(Window window, ZoneId zone) {
        return new WindowJson(
                window.classifications().stream().sorted().toList(),
                window.opening(zone),
                window.closing(zone).orElse(null));
    }
}

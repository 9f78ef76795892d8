package app.lectern.enrollment.web;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.Reason;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the caller's term.
 *
 * @param at when
 * @param by who did it; {@code line} when nobody did, as when the line moves
 * @param event what
 * @param sectionId to which section
 * @param seat the seat that it is about
 * @param ticket the place in line that it is about
 * @param reasons why the caller was passed over
 */
record HistoryJson(
        Instant at,
        By by,
        Event event,
        SectionId sectionId,
        @Nullable Integer seat,
        @Nullable Integer ticket,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason> reasons) {

    static HistoryJson of(HistoryEntry entry, UserId caller) {
        return new HistoryJson(
                entry.at(),
                By.of(entry.by(), caller),
                entry.event(),
                entry.sectionId(),
                entry.seat(),
                entry.ticket(),
                entry.reasons());
    }

    enum By {
        YOU,
        REGISTRAR,
        LINE;

        static By of(@Nullable UserId by, UserId caller) {
            if (by == null) {
                return LINE;
            }
            return by.equals(caller) ? YOU : REGISTRAR;
        }

        @JsonValue
        String inJson() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

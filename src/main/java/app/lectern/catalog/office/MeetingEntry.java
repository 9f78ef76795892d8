package app.lectern.catalog.office;

import app.lectern.base.PlainText;
import app.lectern.catalog.Meeting;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;

/** A {@link Meeting} as the registrar enters it; {@code place} may be empty. */
public record MeetingEntry(
        @NotEmpty(message = "{meeting.days.missing}") Set<DayOfWeek> days,
        @NotNull(message = "{entry.missing}") LocalTime start,
        @NotNull(message = "{entry.missing}") LocalTime end,
        @NotNull(message = "{entry.missing}") LocalDate from,
        @NotNull(message = "{entry.missing}") LocalDate to,

        @Size(max = 100, message = "{entry.longest-100}") @PlainText
        String place) {

    /** The meeting as it would have been entered. */
    public static MeetingEntry of(Meeting meeting) {
        return new MeetingEntry(
                meeting.days(),
                meeting.start(),
                meeting.end(),
                meeting.from(),
                meeting.to(),
                Objects.requireNonNullElse(meeting.place(), ""));
    }

    void check(String field, EntryFaults faults) {
        faults.note(!end.isAfter(start), field + ".end", "meeting.end.not-after-start")
                .note(to.isBefore(from), field + ".to", "meeting.to.before-from");
    }

    Meeting meeting() {
        return new Meeting(days, start, end, from, to, place.isBlank() ? null : place.strip());
    }
}

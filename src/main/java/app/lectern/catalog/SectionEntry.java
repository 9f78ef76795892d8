package app.lectern.catalog;

import app.lectern.base.SectionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** A {@link Section} as the registrar enters it; {@code title} is empty when it has the course's. */
public record SectionEntry(
        @Pattern(regexp = "[A-Za-z0-9._-]{1,20}", message = "{section.number.invalid}")
        String number,

        @NotNull(message = "{entry.missing}") Component component,
        @Nullable SectionId belongsTo,
        @Size(max = 200, message = "{entry.longest-200}") String title,

        @Nullable @Range(min = 0, max = 99, message = "{entry.from-0-to-99}")
        Integer credits,

        @NotNull(message = "{entry.missing}") @Range(min = 0, max = 9999, message = "{entry.from-0-to-9999}")
        Integer capacity,

        List<@Valid MeetingEntry> meetings,
        List<@Size(max = 100, message = "{entry.longest-100}") String> instructors,
        @NotNull(message = "{entry.missing}") SectionStatus status) {

    /** The section as it would have been entered. */
    public static SectionEntry of(Section section) {
        return new SectionEntry(
                section.id().number(),
                section.component(),
                section.belongsTo(),
                Objects.requireNonNullElse(section.title(), ""),
                section.credits(),
                section.capacity(),
                section.meetings().stream().map(MeetingEntry::of).toList(),
                section.instructors(),
                section.status());
    }

    void check(Faults faults) {
        for (int i = 0; i < meetings.size(); i++) {
            meetings.get(i).check("meetings[" + i + "]", faults);
        }
    }

    /** The section with what was entered; what isn't entered stays. */
    Section over(Section before) {
        return new Section(
                before.id(),
                before.courseId(),
                before.term(),
                component,
                belongsTo,
                title.isBlank() ? null : title.strip(),
                credits,
                capacity,
                before.waitlistCapacity(),
                before.reserved(),
                before.reservedUntil(),
                meetings.stream().map(MeetingEntry::meeting).toList(),
                instructors.stream().map(String::strip).toList(),
                before.restriction(),
                status,
                before.taken(),
                before.waiting(),
                before.listing(),
                before.version());
    }
}

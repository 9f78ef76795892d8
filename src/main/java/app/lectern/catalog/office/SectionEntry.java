package app.lectern.catalog.office;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.Classification;
import app.lectern.base.PlainText;
import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** A {@link Section} as the registrar enters it; {@code title} is empty when it has the course's. */
@RecordBuilder
public record SectionEntry(
        @Pattern(regexp = "[A-Za-z0-9._-]{1,20}", message = "{section.number.invalid}")
        String number,

        @NotNull(message = "{entry.missing}") Component component,
        @Nullable SectionId belongsTo,

        @Size(max = 200, message = "{entry.longest-200}") @PlainText
        String title,

        @Nullable @Range(min = 0, max = 99, message = "{entry.from-0-to-99}")
        Integer credits,

        @NotNull(message = "{entry.missing}") @Range(min = 0, max = 9999, message = "{entry.from-0-to-9999}")
        Integer capacity,

        @Nullable @Range(min = 0, max = 9999, message = "{entry.from-0-to-9999}")
        Integer waitlistCapacity,

        List<@Valid ReservationEntry> reserved,
        @Nullable LocalDate reservedUntil,
        List<@Valid MeetingEntry> meetings,
        List<@Size(max = 100, message = "{entry.longest-100}") @PlainText String> instructors,
        Set<Classification> only,
        Set<Classification> except,
        List<@Size(max = 100, message = "{entry.longest-100}") @PlainText String> majors,
        @NotNull(message = "{entry.missing}") SectionStatus status)
        implements SectionEntryBuilder.With {

    /** The section as it would have been entered. */
    public static SectionEntry of(Section section) {
        var restriction = Objects.requireNonNullElse(section.restriction(), Restriction.NONE);
        return SectionEntryBuilder.builder()
                .number(section.id().number())
                .component(section.component())
                .belongsTo(section.belongsTo())
                .title(Objects.requireNonNullElse(section.title(), ""))
                .credits(section.credits())
                .capacity(section.capacity())
                .waitlistCapacity(section.waitlistCapacity())
                .reserved(section.reserved().stream().map(ReservationEntry::of).toList())
                .reservedUntil(section.reservedUntil())
                .meetings(section.meetings().stream().map(MeetingEntry::of).toList())
                .instructors(section.instructors())
                .only(restriction.only())
                .except(restriction.except())
                .majors(restriction.majors().stream().sorted().toList())
                .status(section.status())
                .build();
    }

    void check(EntryFaults faults) {
        for (int i = 0; i < meetings.size(); i++) {
            meetings.get(i).check("meetings[" + i + "]", faults);
        }
        checkReserved(faults);
    }

    private void checkReserved(EntryFaults faults) {
        var groups = new HashSet<String>();
        int seats = 0;
        for (int i = 0; i < reserved.size(); i++) {
            seats += reserved.get(i).seats();
            boolean twice = !groups.add(reserved.get(i).group().strip().toLowerCase(Locale.ROOT));
            faults.note(twice, "reserved[" + i + "].group", "reservation.group.twice")
                    .note(seats > capacity, "reserved[" + i + "].seats", "reservation.seats.too-many", capacity);
        }
    }

    private @Nullable Restriction restriction() {
        var named = majors.stream().map(String::strip).collect(toSet());
        var restriction = new Restriction(only, except, named);
        return restriction.equals(Restriction.NONE) ? null : restriction;
    }

    /** The section with what was entered; what isn't entered stays. */
    Section over(Section before) {
        return SectionBuilder.builder(before)
                .component(component)
                .belongsTo(belongsTo)
                .title(title.isBlank() ? null : title.strip())
                .credits(credits)
                .capacity(capacity)
                .waitlistCapacity(waitlistCapacity)
                .reserved(reserved.stream().map(ReservationEntry::reservation).toList())
                .reservedUntil(reservedUntil)
                .meetings(meetings.stream().map(MeetingEntry::meeting).toList())
                .instructors(instructors.stream().map(String::strip).toList())
                .restriction(restriction())
                .status(status)
                .build();
    }
}

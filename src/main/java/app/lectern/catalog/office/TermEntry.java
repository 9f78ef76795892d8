package app.lectern.catalog.office;

import app.lectern.base.Classification;
import app.lectern.base.PlainText;
import app.lectern.base.TermId;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermBuilder;
import app.lectern.catalog.TermState;
import app.lectern.catalog.Window;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** A {@link Term} as the registrar enters it. */
@RecordBuilder
public record TermEntry(
        @NotNull(message = "{entry.missing}") TermId id,

        @NotBlank(message = "{entry.missing}") @Size(max = 100, message = "{entry.longest-100}") @PlainText
        String name,

        @NotNull(message = "{entry.missing}") LocalDate starts,
        @NotNull(message = "{entry.missing}") LocalDate ends,
        @NotNull(message = "{entry.missing}") ZoneId zone,

        @NotNull(message = "{entry.missing}") @Range(min = 1, max = 99, message = "{entry.from-1-to-99}")
        Integer creditLimit,

        @Nullable LocalDate addDeadline,
        @Nullable LocalDate dropDeadline,
        @Nullable LocalDate withdrawDeadline,
        List<@Valid WindowEntry> windows)
        implements TermEntryBuilder.With {

    /** The term as it would have been entered. */
    public static TermEntry of(Term term) {
        return TermEntryBuilder.builder()
                .id(term.id())
                .name(term.name())
                .starts(term.starts())
                .ends(term.ends())
                .zone(term.zone())
                .creditLimit(term.creditLimit())
                .addDeadline(term.addDeadline())
                .dropDeadline(term.dropDeadline())
                .withdrawDeadline(term.withdrawDeadline())
                .windows(term.windows().stream().map(WindowEntry::of).toList())
                .build();
    }

    /**
     * A new term, which only the office sees.
     *
     * @throws EntryRefused when its days are in no possible order
     */
    Term term() {
        return term(TermState.DRAFT);
    }

    /**
     * @throws EntryRefused when its days are in no possible order
     */
    Term term(TermState state) {
        var faults = new EntryFaults()
                .note(ends.isBefore(starts), "ends", "term.ends.before-start")
                .note(isAfterEnd(addDeadline), "addDeadline", "term.deadline.after-end")
                .note(isAfterEnd(dropDeadline), "dropDeadline", "term.deadline.after-end")
                .note(isAfterEnd(withdrawDeadline), "withdrawDeadline", "term.deadline.after-end")
                .note(withdrawsBeforeDropping(), "withdrawDeadline", "term.withdrawDeadline.before-drop");
        for (int i = 0; i < windows.size(); i++) {
            windows.get(i).check("windows[" + i + "]", lastDayToAdd(), faults);
        }
        faults.refuseIfAny();
        return stored(state);
    }

    private Term stored(TermState state) {
        return TermBuilder.builder()
                .id(id)
                .name(name.strip())
                .state(state)
                .starts(starts)
                .ends(ends)
                .creditLimit(creditLimit)
                .zone(zone)
                .addDeadline(addDeadline)
                .dropDeadline(dropDeadline)
                .withdrawDeadline(withdrawDeadline)
                .windows(windows.stream().map(WindowEntry::window).toList())
                .build();
    }

    /** Who could not register, as no window admits them. */
    public Set<Classification> unadmitted() {
        return Window.unadmitted(
                windows.stream().map(WindowEntry::classifications).toList());
    }

    private LocalDate lastDayToAdd() {
        return Objects.requireNonNullElse(addDeadline, ends);
    }

    private boolean withdrawsBeforeDropping() {
        return withdrawDeadline != null && dropDeadline != null && withdrawDeadline.isBefore(dropDeadline);
    }

    private boolean isAfterEnd(@Nullable LocalDate deadline) {
        return deadline != null && deadline.isAfter(ends);
    }
}

package app.lectern.catalog;

import app.lectern.base.TermId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** A {@link Term} as the registrar enters it. */
public record TermEntry(
        @NotNull(message = "{entry.missing}") TermId id,

        @NotBlank(message = "{entry.missing}") @Size(max = 100, message = "{entry.longest-100}")
        String name,

        @NotNull(message = "{entry.missing}") LocalDate starts,
        @NotNull(message = "{entry.missing}") LocalDate ends,
        @NotNull(message = "{entry.missing}") ZoneId zone,

        @NotNull(message = "{entry.missing}") @Range(min = 1, max = 99, message = "{entry.from-1-to-99}")
        Integer creditLimit,

        @Nullable LocalDate addDeadline,
        @Nullable LocalDate dropDeadline) {

    /** The term as it would have been entered. */
    public static TermEntry of(Term term) {
        return new TermEntry(
                term.id(),
                term.name(),
                term.starts(),
                term.ends(),
                term.zone(),
                term.creditLimit(),
                term.addDeadline(),
                term.dropDeadline());
    }

    /**
     * @throws EntryRefused when its days are in no possible order
     */
    Term term() {
        new Faults()
                .note(ends.isBefore(starts), "ends", "term.ends.before-start")
                .note(isAfterEnd(addDeadline), "addDeadline", "term.deadline.after-end")
                .note(isAfterEnd(dropDeadline), "dropDeadline", "term.deadline.after-end")
                .refuseIfAny();
        return new Term(id, name.strip(), starts, ends, creditLimit, zone, addDeadline, dropDeadline, null);
    }

    private boolean isAfterEnd(@Nullable LocalDate deadline) {
        return deadline != null && deadline.isAfter(ends);
    }
}

package app.lectern.catalog.office;

import app.lectern.base.PlainText;
import app.lectern.catalog.Reservation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;

/** A {@link Reservation} as the registrar enters it. */
public record ReservationEntry(
        @NotBlank(message = "{entry.missing}") @Size(max = 100, message = "{entry.longest-100}") @PlainText
        String group,

        @NotNull(message = "{entry.missing}") @Range(min = 1, max = 9999, message = "{entry.from-1-to-9999}")
        Integer seats) {

    /** The reservation as it would have been entered. */
    public static ReservationEntry of(Reservation reservation) {
        return new ReservationEntry(reservation.group(), reservation.seats());
    }

    Reservation reservation() {
        return new Reservation(group.strip(), seats);
    }
}

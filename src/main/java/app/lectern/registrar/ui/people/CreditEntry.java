package app.lectern.registrar.ui.people;

import app.lectern.base.TermId;
import app.lectern.people.CreditException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.Range;

/** A {@link CreditException} as the registrar enters it. */
record CreditEntry(
        @Pattern(regexp = "[A-Za-z0-9]{1,20}", message = "{person.term.invalid}")
        String term,

        @NotNull(message = "{entry.missing}") @Range(min = 1, max = 99, message = "{entry.from-1-to-99}")
        Integer limit) {

    static CreditEntry of(CreditException exception) {
        return new CreditEntry(exception.term().value(), exception.limit());
    }

    CreditException exception() {
        return new CreditException(new TermId(term), limit);
    }
}

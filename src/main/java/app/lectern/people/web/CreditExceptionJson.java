package app.lectern.people.web;

import app.lectern.base.TermId;
import app.lectern.people.CreditException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** Another credit limit than the term has, as the API shows and takes it. */
record CreditExceptionJson(
        @NotNull(message = "{person.term.invalid}")
        @Pattern(regexp = "[A-Za-z0-9]{1,20}", message = "{person.term.invalid}")
        @Schema(example = "2026FA")
        @Nullable
        String term,

        @NotNull(message = "{person.creditLimits.invalid}")
        @Range(min = 1, max = 99, message = "{person.creditLimits.invalid}")
        @Schema(example = "21")
        @Nullable
        Integer limit) {

    static CreditExceptionJson of(CreditException exception) {
        return new CreditExceptionJson(exception.term().value(), exception.limit());
    }

    CreditException toCreditException() {
        return new CreditException(new TermId(Objects.requireNonNull(term)), Objects.requireNonNull(limit));
    }
}

package app.lectern.enrollment.overrides;

import app.lectern.enrollment.record.ObjectionCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which objections the registrar may waive. */
public class AllWaivable implements ConstraintValidator<WaivableCodes, Set<ObjectionCode>> {

    @Override
    public boolean isValid(@Nullable Set<ObjectionCode> codes, ConstraintValidatorContext context) {
        return codes != null
                && !codes.isEmpty()
                && codes.stream().allMatch(it -> Objects.nonNull(it) && it.canBeWaived());
    }
}

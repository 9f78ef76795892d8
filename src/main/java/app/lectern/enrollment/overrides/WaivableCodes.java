package app.lectern.enrollment.overrides;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One objection or more, all of which the registrar may waive. */
@Constraint(validatedBy = AllWaivable.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface WaivableCodes {

    String message() default "{override.codes.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

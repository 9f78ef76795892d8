package app.lectern.signin.signup;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What stands behind the {@code @} of addresses, as in {@code school.edu}: at least two labels, in any language. */
@Pattern(regexp = MailDomain.LABEL + "(\\." + MailDomain.LABEL + ")+")
@Size(max = 253)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailDomain {

    /** What stands between dots: letters, digits, and hyphens within (RFC 1035, 2.3.1; RFC 5890, 2.3.2.1). */
    String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";

    String message() default "{settings.domains.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

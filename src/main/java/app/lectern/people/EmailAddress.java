package app.lectern.people;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address with a domain that has a dot, of at most 254 characters (RFC 5321, 4.5.3.1.3). */
@NotBlank
@Email(
        regexp = EmailAddress.ATOM + "(\\." + EmailAddress.ATOM + ")*@" + EmailAddress.ATOM + "(\\." + EmailAddress.ATOM
                + ")+")
@Size(max = 254)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** What stands between dots, without anything that would need quotes (RFC 5322, 3.2.3) or can't be seen. */
    String ATOM = "[^@\\s.,:;<>()\\[\\]\"\\\\\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+";

    String message() default "{person.email.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package app.lectern.people;

import app.lectern.base.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A last name: up to {@value PersonNames#LONGEST} characters that can be seen, or none. */
@Pattern(regexp = PersonNames.LAST_FORM, message = "{person.last-name.invalid}")
@PlainText
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface LastName {

    String message() default "{person.last-name.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

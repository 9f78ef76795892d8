package app.lectern.people;

import app.lectern.base.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The college's own number of a student, as in {@code A00012345}: 1 to 40 characters without white space, or none. */
@Pattern(regexp = "\\s*\\S{0,40}\\s*", message = "{person.student-number.invalid}")
@PlainText
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface StudentNumber {

    String message() default "{person.student-number.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

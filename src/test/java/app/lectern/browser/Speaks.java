package app.lectern.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The language of a {@link Visitor}'s browser, when it is not American English. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Speaks {

    /** As in {@code es-ES}. */
    String value();
}

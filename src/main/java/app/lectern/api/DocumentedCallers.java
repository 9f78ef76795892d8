package app.lectern.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the description of the API who may call an operation. The guards stand elsewhere; a test compares. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentedCallers {

    Caller value();

    /** Who calls. */
    enum Caller {
        ANYBODY,
        /** Whoever is signed in, by password or by token. */
        SIGNED_IN,
        /** Whoever is signed in by password. */
        PASSWORD,
        STUDENT,
        REGISTRAR
    }
}

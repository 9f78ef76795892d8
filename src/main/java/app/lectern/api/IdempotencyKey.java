package app.lectern.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what becomes of the {@code Idempotency-Key} of an operation; where nothing is said, the answer is kept, and given
 * again to the same request with the same key.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyKey {

    Kept value();

    /** What is kept, and by whom. */
    enum Kept {
        /** The operation keeps the key itself, together with what it changes. */
        WITH_THE_CHANGE,
        /** Only that it was done is kept: the answer is a secret, shown once. */
        WITHOUT_ANSWER
    }
}

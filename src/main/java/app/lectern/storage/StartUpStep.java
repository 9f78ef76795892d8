package app.lectern.storage;

import org.springframework.core.Ordered;

/**
 * Work that must be done after the database is reached and before the first request. Steps run one after the other, by
 * their {@code @Order}; one that throws keeps the application from starting.
 */
public interface StartUpStep {

    /** The order of steps that bring data into a shape that the required indexes can be made on. */
    int BEFORE_INDEXES = Ordered.HIGHEST_PRECEDENCE + 10;

    /** The order of the step that makes the required indexes. */
    int INDEXES = Ordered.HIGHEST_PRECEDENCE + 20;

    /** The order of steps that need the indexes, and that all others need. */
    int AFTER_INDEXES = Ordered.HIGHEST_PRECEDENCE + 30;

    /** Does the work; doing it again changes nothing. */
    void run();
}

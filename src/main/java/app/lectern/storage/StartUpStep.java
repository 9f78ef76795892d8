package app.lectern.storage;

/**
 * Work that must be done after the database is reached and before the first request. Steps run one after the other, by
 * their {@code @Order}; one that throws keeps the application from starting.
 */
public interface StartUpStep {

    /** Does the work; doing it again changes nothing. */
    void run();
}

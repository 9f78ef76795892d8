package app.lectern.storage;

/**
 * What others may know of the database in use.
 *
 * @param connectionString where it is; without password
 * @param embedded whether it is the embedded engine
 * @param demo whether a demo school may be invented in it
 */
public record Storage(String connectionString, boolean embedded, boolean demo) {}

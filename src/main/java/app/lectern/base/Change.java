package app.lectern.base;

/** What storing something did. */
public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED
}

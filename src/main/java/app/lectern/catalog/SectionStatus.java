package app.lectern.catalog;

/** Whether a section takes place. */
public enum SectionStatus {
    OPEN,
    CANCELLED
}

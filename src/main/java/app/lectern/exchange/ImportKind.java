package app.lectern.exchange;

/** What files hold that are imported. */
public enum ImportKind {
    /** Courses as the tutorial's collection {@code course} has them. */
    COURSE,
    /** People as the tutorial's collection {@code user} has them. */
    USER,
    /** Who is in which course, as the tutorial's collection {@code enrollment} has it, or in which section. */
    ENROLLMENT,
    /** A semester as QuACS publishes it: courses, their sections in one term, and prerequisites. */
    QUACS
}

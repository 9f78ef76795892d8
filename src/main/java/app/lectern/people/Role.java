package app.lectern.people;

/** What somebody is to the school. */
public enum Role {
    STUDENT,
    /** The registrar. */
    ADMIN
}

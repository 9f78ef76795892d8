package app.lectern.accounts;

/** What somebody is to the school. */
public enum Role {
    STUDENT,
    /** The registrar. */
    ADMIN
}

package app.lectern.base;

/** How far a student has come. */
public enum Classification {
    FROSH,
    SOPHOMORE,
    JUNIOR,
    SENIOR,
    GRADUATE
}

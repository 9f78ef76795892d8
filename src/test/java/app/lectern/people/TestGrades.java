package app.lectern.people;

/** Lets tests know when the scale of grades was read. */
public class TestGrades {

    private TestGrades() {}

    /** Reads it now, so that no decision needs to for the next 5 s. */
    public static void read(GradeScales scales) {
        scales.stored();
    }
}

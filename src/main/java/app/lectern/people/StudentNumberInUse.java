package app.lectern.people;

/** Another account has this student number. */
public class StudentNumberInUse extends RuntimeException {

    public StudentNumberInUse() {
        super("Student number is already in use");
    }
}

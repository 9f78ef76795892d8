package app.lectern.walk;

/** Who walks. The examples of the description are about {@link #STUDENT}. */
enum Caller {
    NOBODY(0, ""),
    STUDENT(1, "STUDENT"),
    OTHER_STUDENT(2, "STUDENT"),
    REGISTRAR(3, "ADMIN");

    static final String PASSWORD = "correct horse";

    private final int number;
    private final String role;

    Caller(int number, String role) {
        this.number = number;
        this.role = role;
    }

    int number() {
        return number;
    }

    String role() {
        return role;
    }

    String email() {
        return "user" + number + "@lectern.example";
    }
}

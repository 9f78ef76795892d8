package app.lectern.signin.signup;

/** The set-up code is wrong, or was used before. */
public class SetUpCodeWrong extends RuntimeException {

    SetUpCodeWrong() {
        super("The set-up code is wrong, or was used before");
    }
}

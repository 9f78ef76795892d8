package app.lectern.signin.signup;

/** Whoever asked may not make an account of their own. */
public class SignUpClosed extends RuntimeException {

    private final transient SignUpRule rule;

    SignUpClosed(SignUpRule rule) {
        super("May not make an account: " + rule.who());
        this.rule = rule;
    }

    /** Who may, and whom to ask. */
    public SignUpRule rule() {
        return rule;
    }
}

package app.lectern.enrollment.decision;

/** The request's key was used for something else before; nothing was changed. */
public class KeyReused extends RuntimeException {

    public KeyReused(String key) {
        super("The idempotency key " + key + " was used for another request");
    }
}

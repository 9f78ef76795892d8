package app.lectern.enrollment;

/** The request's key was used for something else before; nothing was changed. */
public class KeyReused extends RuntimeException {

    KeyReused(String key) {
        super("The idempotency key " + key + " was used for another request");
    }
}

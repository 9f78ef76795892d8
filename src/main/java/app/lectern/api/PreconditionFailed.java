package app.lectern.api;

/** What is to be changed is not what the caller saw, or they did not say what they saw (RFC 9110, 13.1.1). */
public class PreconditionFailed extends RuntimeException {

    private final boolean unsaid;

    private PreconditionFailed(boolean unsaid) {
        super(unsaid ? "If-Match is missing" : "If-Match names another state");
        this.unsaid = unsaid;
    }

    /** It has changed since. */
    public static PreconditionFailed changed() {
        return new PreconditionFailed(false);
    }

    static PreconditionFailed unsaid() {
        return new PreconditionFailed(true);
    }

    /** The key of its words. */
    String key() {
        return unsaid ? "api.ifMatch.missing" : "api.ifMatch.changed";
    }
}

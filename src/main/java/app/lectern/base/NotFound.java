package app.lectern.base;

/** There is no such thing, or none that the one who asks may know of. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what + " not found");
    }
}

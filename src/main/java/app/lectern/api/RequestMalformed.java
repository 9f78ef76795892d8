package app.lectern.api;

/** What was sent over HTTP can't be understood. */
public class RequestMalformed extends RuntimeException {

    /**
     * @param expected in words that may be shown, as in "size is 1 or more"
     */
    public RequestMalformed(String expected) {
        super(expected);
    }
}

package app.lectern.signin;

/**
 * Goes into whatever is stored of remember-me cookies, so that they are worth nothing under another key.
 *
 * @param value kept secret
 */
record RememberMeKey(String value) {

    /** What is stored in the place of a secret from a cookie. */
    String seal(String secret) {
        return RandomText.hash(value + "/" + secret);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "RememberMeKey";
    }
}

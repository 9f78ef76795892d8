package app.lectern.signin;

/** A one-time link was used before, has expired, or never was one; or its owner may not sign in. */
public class LinkExpired extends RuntimeException {

    public LinkExpired() {
        super("The link was used before, has expired, or never was one");
    }
}

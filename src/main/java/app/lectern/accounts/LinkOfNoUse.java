package app.lectern.accounts;

/** A one-time link was used before, has expired, or never was one; or its owner may not sign in. */
public class LinkOfNoUse extends RuntimeException {

    LinkOfNoUse() {
        super("The link was used before, has expired, or never was one");
    }
}

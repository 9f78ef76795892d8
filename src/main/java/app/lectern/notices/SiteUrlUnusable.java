package app.lectern.notices;

/** Nobody can be sent a link, because Lectern does not know the address at which people open it. */
class SiteUrlUnusable extends RuntimeException {

    SiteUrlUnusable(String message) {
        super(message);
    }
}

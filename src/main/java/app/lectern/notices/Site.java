package app.lectern.notices;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Where people open Lectern, for links that go out. A request has no say in it: anybody can send one with a
 * {@code Host} of their own, and have a secret mailed to somebody under it.
 */
public class Site {

    private final Optional<String> url;
    private final IntSupplier port;

    /**
     * @param url the address at which people open Lectern; blank when nobody said
     * @param port where the process listens
     * @throws SiteUrlUnusable when {@code url} is no address of a web site
     */
    Site(String url, IntSupplier port) {
        this.url = Optional.of(url.strip().replaceFirst("/+$", "")).filter(it -> !it.isEmpty());
        this.port = port;
        this.url.ifPresent(Site::requireUsable);
    }

    private static void requireUsable(String url) {
        try {
            var uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
                throw new SiteUrlUnusable("LECTERN_URL is not the address of a web site: " + url);
            }
        } catch (URISyntaxException e) {
            throw new SiteUrlUnusable("LECTERN_URL is not an address: " + url);
        }
    }

    boolean isNamed() {
        return url.isPresent();
    }

    /** The whole address of a path that starts with a slash; on this machine when nobody said where else. */
    public String address(String path) {
        return url.orElseGet(() -> "http://localhost:" + port.getAsInt()) + path;
    }

    /** The whole address of a path, or the path alone when nobody said where people open Lectern. */
    public String addressIfNamed(String path) {
        return url.map(it -> it + path).orElse(path);
    }

    public String host() {
        return URI.create(address("/")).getHost();
    }
}

package app.lectern.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Tells somebody who goes to a page from all else that a browser asks for: pictures, beacons, pushes, uploads. */
class Navigation {

    /** Which browsers send with every request, but not over plain HTTP. */
    private static final String FETCH_MODE = "Sec-Fetch-Mode";

    private Navigation() {}

    /** Whether somebody goes to a page by it. The page for an error is asked for by the server itself. */
    static boolean is(HttpServletRequest request) {
        String mode = request.getHeader(FETCH_MODE);
        return request.getDispatcherType() == DispatcherType.REQUEST
                && HttpMethod.GET.matches(request.getMethod())
                && (mode == null ? acceptsPage(request) : mode.equals("navigate"));
    }

    private static boolean acceptsPage(HttpServletRequest request) {
        return Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "").contains(MediaType.TEXT_HTML_VALUE);
    }
}

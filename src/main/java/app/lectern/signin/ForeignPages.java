package app.lectern.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page from elsewhere has a browser send to the API, because the browser adds the name and password that
 * it knows. Programs say nothing of pages, and are let through.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
class ForeignPages extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ForeignPages.class);
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ApiRefusals refusals;

    ForeignPages(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CHANGES_NOTHING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            refusals.foreignPage(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Old browsers, and all of them where there is no TLS, name the origin only. */
    private static boolean isForeign(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOfAnotherOrigin(request) : !OURS.contains(site);
    }

    private static boolean isOfAnotherOrigin(HttpServletRequest request) {
        try {
            return "null".equals(request.getHeader(HttpHeaders.ORIGIN)) || CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException e) {
            log.debug("No origin is written like this", e);
            return true;
        }
    }
}

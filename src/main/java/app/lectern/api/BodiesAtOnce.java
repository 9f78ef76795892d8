package app.lectern.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no more bodies come in at once than there is memory for, however slowly they come. What pages send while somebody
 * uses them is short and always let in; files are not kept in memory.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodiesAtOnce extends OncePerRequestFilter {

    static final int SHORT = 8 << 10;

    private static final int SHARE_OF_HEAP = 16;

    private final Semaphore kilobytes;

    @Autowired
    BodiesAtOnce() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** @param most how many bytes they may have together */
    BodiesAtOnce(long most) {
        kilobytes = new Semaphore((int) Math.min(most >> 10, Integer.MAX_VALUE));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && request.getContentLengthLong() <= SHORT
                || Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int needed = (int) (longest(request) >> 10);
        if (!kilobytes.tryAcquire(needed)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setHeader(HttpHeaders.CONNECTION, "close");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            kilobytes.release(needed);
        }
    }

    /** Whoever does not say how much comes may send as much as is let in at all. */
    private static long longest(HttpServletRequest request) {
        long most = request.getRequestURI().startsWith("/api/") ? BodyLimit.MOST_BYTES : PageBodyLimit.MOST_BYTES;
        long said = request.getContentLengthLong();
        return said < 0 ? most : Math.min(said, most);
    }
}

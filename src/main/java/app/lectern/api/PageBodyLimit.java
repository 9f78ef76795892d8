package app.lectern.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses, before anybody is asked who they are, what is longer than any page sends; files have a limit of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageBodyLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 256 << 10;

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    private final long largestUpload;

    PageBodyLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        this.largestUpload = largestUpload.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload = isUpload(request);
        if (request.getContentLengthLong() > (upload ? largestUpload : MOST_BYTES)) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else if (upload) {
            refuse(response, HttpStatus.LENGTH_REQUIRED);
        } else {
            readAhead(request, response, chain);
        }
    }

    /** Only a path by itself: with a query it could ask for anything. */
    private static boolean isUpload(HttpServletRequest request) {
        return request.getRequestURI().startsWith(UPLOADS) && request.getQueryString() == null;
    }

    /** No browser sends a body without saying how long it is, so it costs nobody anything. */
    private static void readAhead(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var read = new RereadableRequest(request);
        if (read.body(MOST_BYTES + 1).length > MOST_BYTES) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } else {
            chain.doFilter(read, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus why) {
        response.setStatus(why.value());
        response.setHeader(HttpHeaders.CONNECTION, "close");
    }
}

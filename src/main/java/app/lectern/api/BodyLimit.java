package app.lectern.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Reads no more of a request to the API than anybody needs to send; files have a limit of their own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class BodyLimit extends OncePerRequestFilter {

    public static final int MOST_BYTES = 1 << 20;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            problems.resolveException(request, response, null, new MaxUploadSizeExceededException(MOST_BYTES));
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static class Limited extends ContentCachingRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request, MOST_BYTES);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw new MaxUploadSizeExceededException(limit);
        }
    }
}

package app.lectern.api.idempotency;

import app.lectern.api.RereadableRequest;
import app.lectern.api.idempotency.IdempotencyEntry.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the answer to a request that came with a key, once {@link IdempotencyInterceptor} has let it begin. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String BEGUN = IdempotencyFilter.class.getName();
    private static final String SECRET = BEGUN + ".secret";
    static final int LONGEST_KEPT = 4 << 20;

    private final IdempotencyStore writes;

    IdempotencyFilter(IdempotencyStore writes) {
        this.writes = writes;
    }

    /** The request is being carried out, and is finished or abandoned here. */
    static void begun(HttpServletRequest request, IdempotencyEntry write, boolean secretAnswer) {
        request.setAttribute(BEGUN, write);
        request.setAttribute(SECRET, secretAnswer);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !IdempotencyInterceptor.mayBeKeyed(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new HeldAnswer(response, LONGEST_KEPT);
        boolean answered = false;
        try {
            chain.doFilter(new RereadableRequest(request), answer);
            answered = true;
        } finally {
            answered |= answer.isTooLong();
            if (request.getAttribute(BEGUN) instanceof IdempotencyEntry begun) {
                conclude(begun, answered ? answer : null, Boolean.TRUE.equals(request.getAttribute(SECRET)));
            }
        }
        answer.copyBodyToResponse();
    }

    private void conclude(IdempotencyEntry begun, @Nullable HeldAnswer answer, boolean secret) {
        if (answer != null && HttpStatusCode.valueOf(answer.getStatus()).is2xxSuccessful()) {
            writes.finish(begun, kept(answer, secret));
        } else {
            writes.abandon(begun);
        }
    }

    private static Answer kept(HeldAnswer answer, boolean secret) {
        boolean keep = !secret && !answer.isTooLong();
        return new Answer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                keep ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8) : null);
    }
}

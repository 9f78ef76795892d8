package app.lectern.api.idempotency;

import app.lectern.api.IdempotencyConflict;
import app.lectern.api.IdempotencyKey;
import app.lectern.api.IdempotencyKey.Kept;
import app.lectern.api.RequestMalformed;
import app.lectern.base.Numbered;
import app.lectern.base.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a write whose request carries a key begin, unless it was done before: then it gives the same answer. */
@Component
class IdempotencyInterceptor implements HandlerInterceptor {

    static final String KEY = "Idempotency-Key";

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern FORM = Pattern.compile("[ -~]{1,255}");

    private final IdempotencyStore writes;

    IdempotencyInterceptor(IdempotencyStore writes) {
        this.writes = writes;
    }

    /** Whether it is a write to the API with a key. */
    static boolean mayBeKeyed(HttpServletRequest request) {
        return request.getHeader(KEY) != null
                && WRITES.contains(request.getMethod())
                && request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!mayBeKeyed(request) || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        String key = key(request);
        Optional<Kept> kept = kept(method);
        Optional<UserId> caller = caller();
        if (caller.isEmpty() || kept.filter(Kept.WITH_THE_CHANGE::equals).isPresent()) {
            return true;
        }
        IdempotencyFingerprint keyed = IdempotencyFingerprint.of(caller.get(), key, request);
        IdempotencyEntry write = writes.begin(keyed);
        if (write.answer() == null) {
            RequestIds.first(keyed.newId());
            IdempotencyFilter.begun(request, write, kept.isPresent());
            return true;
        }
        answer(write.given(), response);
        return false;
    }

    private static String key(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        if (keys.size() != 1 || !FORM.matcher(keys.getFirst()).matches()) {
            throw new RequestMalformed("An " + KEY + " is 1 to 255 printable ASCII characters");
        }
        return keys.getFirst();
    }

    private static Optional<Kept> kept(HandlerMethod method) {
        @Nullable IdempotencyKey onMethod = method.getMethodAnnotation(IdempotencyKey.class);
        @Nullable
        IdempotencyKey any = onMethod == null ? method.getBeanType().getAnnotation(IdempotencyKey.class) : onMethod;
        return Optional.ofNullable(any).map(IdempotencyKey::value);
    }

    private static Optional<UserId> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Numbered.class::isInstance)
                .map(it -> ((Numbered) it).userId());
    }

    private static void answer(IdempotencyEntry.Answer answer, HttpServletResponse response) throws IOException {
        if (answer.body() == null) {
            throw IdempotencyConflict.answeredOnce();
        }
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}

package app.lectern.signin;

import app.lectern.base.Texts;
import app.lectern.people.password.TooManyAtOnce;
import app.lectern.people.password.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells callers of the API why they are not let in, as problem details (RFC 9457). */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BASIC = "Basic realm=\"Lectern\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Lectern\"";

    private final JsonMapper json;
    private final Texts texts;

    ApiRefusals(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** A browser that opens an address is not asked for a password, because it would send that along from then on. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            write(response, status(tooMany), texts.english(tooMany.text(), tooMany.minutes()));
        } else {
            if (!"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
            }
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            write(response, HttpStatus.UNAUTHORIZED, texts.english("api.unauthorized"));
        }
    }

    private static HttpStatus status(TooManyAttempts tooMany) {
        return tooMany instanceof TooManyAtOnce ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.TOO_MANY_REQUESTS;
    }

    /** A page from elsewhere had a browser send this. */
    void foreignPage(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.FORBIDDEN, texts.english("api.foreignPage"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, texts.english("api.forbidden"));
    }

    private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}

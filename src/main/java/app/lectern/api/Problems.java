package app.lectern.api;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.FieldsInvalid;
import app.lectern.base.NotFound;
import app.lectern.base.Texts;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns what goes wrong in a REST controller into problem details (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail malformed(RequestMalformed e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /** Some characters may stand in no header, and headers are looked at only when they are asked for. */
    @ExceptionHandler
    ProblemDetail headerRejected(RequestRejectedException e) {
        log.debug("No client of ours sends this", e);
        return ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    }

    /** Tomcat reads parameters when they are asked for, and says only then that they are too much, or not encoded as they must be. */
    @ExceptionHandler
    ProblemDetail undecodable(InvalidParameterException e) {
        return e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? new MaxUploadSizeExceededException(BodyLimit.MOST_BYTES, e).getBody()
                : ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, texts.english("api.undecodable"));
    }

    @ExceptionHandler
    ProblemDetail refused(ChangeRefused e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, texts.english(e.key(), e.details()));
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(ChangedMeanwhile e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, texts.english("api.changedMeanwhile"));
    }

    @ExceptionHandler
    ProblemDetail preconditionFailed(PreconditionFailed e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, texts.english(e.key()));
    }

    /** Of JSON that was taken apart after it was read. */
    @ExceptionHandler
    ProblemDetail unreadable(JacksonException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, UnreadableValue.in(e, texts).orElse("Failed to read request"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyTaken(IdempotencyConflict e) {
        var status =
                e.why() == IdempotencyConflict.Why.FOR_ANOTHER ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        var problem = ProblemDetail.forStatusAndDetail(status, texts.english("api.key." + e.why()));
        return e.why() == IdempotencyConflict.Why.IN_PROGRESS
                ? ResponseEntity.of(problem)
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .build()
                : ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ProblemDetail undecodable(MultipartException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, texts.english("api.formBroken"));
    }

    @ExceptionHandler
    ProblemDetail fieldsInvalid(FieldsInvalid e) {
        return unprocessable(e.errors());
    }

    @ExceptionHandler
    ProblemDetail constraintsViolated(ConstraintViolationException e) {
        return unprocessable(e.getConstraintViolations().stream()
                .map(it -> new FieldsInvalid.Field(lastNode(it.getPropertyPath().toString()), it.getMessage()))
                .toList());
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseAway(DataAccessResourceFailureException e) {
        log.warn("The database does not answer: {}", e.getMessage());
        log.debug("The database does not answer", e);
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, texts.english("api.databaseAway"));
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "10").build();
    }

    /** These are for the security filters, which know who is asking. */
    @ExceptionHandler
    void notSignedIn(AuthenticationException e) {
        throw e;
    }

    /** These are for the security filters, which know who is asking. */
    @ExceptionHandler
    void notAllowed(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.debug("A client went away before it had its answer", e);
        } else {
            log.error("A request to the API failed", e);
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, texts.english("api.failed"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = e.getBindingResult();
        var errors = fields.getFieldErrors().stream()
                .map(error ->
                        new FieldsInvalid.Field(nameInJson(fields, error), String.valueOf(error.getDefaultMessage())))
                .toList();
        return handleExceptionInternal(e, unprocessable(errors), headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> type = e.getRequiredType();
        if (type == null || !type.isEnum()) {
            return super.handleTypeMismatch(e, headers, status, request);
        }
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        var problem = ProblemDetail.forStatusAndDetail(
                status, texts.english("api.notOneOf", name, UnreadableValue.choices(type)));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** A body turns out to be too long in the middle of its being read, where everything else is a matter of its form. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.contains(MaxUploadSizeExceededException.class)) {
            return handleMaxUploadSizeExceededException(
                    new MaxUploadSizeExceededException(BodyLimit.MOST_BYTES),
                    headers,
                    HttpStatus.CONTENT_TOO_LARGE,
                    request);
        }
        return UnreadableValue.in(e.getCause(), texts)
                .map(detail -> handleExceptionInternal(
                        e, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request))
                .orElseGet(() -> super.handleHttpMessageNotReadable(e, headers, status, request));
    }

    private ProblemDetail unprocessable(List<FieldsInvalid.Field> errors) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, texts.english("api.invalidFields"));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static String nameInJson(BindingResult fields, FieldError error) {
        var target = fields.getTarget();
        return target == null ? error.getField() : JsonNames.of(target.getClass(), error.getField());
    }
}

package app.lectern.api.openapi;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation who may call it, and the answers that follow from its kind. */
@Component
class CommonAnswers implements OperationCustomizer {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Caller caller = caller(method);
        operation.setSecurity(security(caller));
        answer(operation, 400, "Malformed");
        answer(operation, 401, "NotSignedIn");
        answer(operation, 406, "NotAcceptable");
        answer(operation, 429, "TooManyAttempts");
        answer(operation, 503, "Busy");
        if (caller != Caller.ANYBODY) {
            answer(operation, 403, "NotAllowed");
        }
        if (has(method, PathVariable.class)) {
            answer(operation, 404, "NotFound");
        }
        if (operation.getRequestBody() != null) {
            answer(operation, 413, "TooLarge");
            answer(operation, 415, "UnknownMediaType");
        }
        if (has(method, Valid.class)) {
            answer(operation, 422, "Invalid");
        }
        return operation;
    }

    private static Caller caller(HandlerMethod method) {
        @Nullable DocumentedCallers onMethod = method.getMethodAnnotation(DocumentedCallers.class);
        @Nullable
        DocumentedCallers any =
                onMethod == null ? method.getBeanType().getAnnotation(DocumentedCallers.class) : onMethod;
        if (any == null) {
            throw new IllegalStateException("Nothing says who may call " + method);
        }
        return any.value();
    }

    /** OpenAPI 3.1 takes roles in the place of scopes. */
    private static List<SecurityRequirement> security(Caller caller) {
        return switch (caller) {
            case ANYBODY -> List.of();
            case SIGNED_IN -> either(List.of());
            case PASSWORD -> List.of(new SecurityRequirement().addList(BASIC));
            case STUDENT -> either(List.of("STUDENT"));
            case REGISTRAR -> either(List.of("ADMIN"));
        };
    }

    private static List<SecurityRequirement> either(List<String> roles) {
        return List.of(
                new SecurityRequirement().addList(BASIC, roles), new SecurityRequirement().addList(BEARER, roles));
    }

    private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.hasParameterAnnotation(annotation));
    }

    private static void answer(Operation operation, int status, String response) {
        operation.getResponses().putIfAbsent(Integer.toString(status), new ApiResponse().$ref(response));
    }
}

package app.lectern.api.idempotency;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the key that every write takes, and what follows from it. */
@Component
class KeyHeader implements OpenApiCustomizer {

    private static final int LONGEST = 255;

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().forEach(path -> path.readOperationsMap().entrySet().stream()
                .filter(it -> it.getKey() != HttpMethod.GET)
                .forEach(it -> add(it.getValue())));
    }

    private static void add(Operation operation) {
        boolean there = Stream.ofNullable(operation.getParameters())
                .flatMap(it -> it.stream())
                .map(Parameter::getName)
                .anyMatch(IdempotencyInterceptor.KEY::equals);
        if (!there) {
            operation.addParametersItem(
                    new HeaderParameter().name(IdempotencyInterceptor.KEY).required(false));
        }
        operation.getParameters().stream()
                .filter(it -> Objects.equals(it.getName(), IdempotencyInterceptor.KEY))
                .forEach(KeyHeader::describe);
        operation.getResponses().putIfAbsent("409", new ApiResponse().$ref("Conflict"));
        operation.getResponses().putIfAbsent("422", new ApiResponse().$ref("Invalid"));
    }

    private static void describe(Parameter parameter) {
        parameter
                .description("Names the request, so that sending it again does nothing twice: 1 to 255 printable ASCII"
                        + " characters, as a UUID. The same key for another request is refused with 422.")
                .schema(new StringSchema().minLength(1).maxLength(LONGEST));
    }
}

package app.lectern.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts words, examples and chapters into the description of the API. */
@Component
class ApiTexts implements OpenApiCustomizer {

    private static final String VERSION = "/api/v1/";

    private final Examples examples;

    ApiTexts(Examples examples) {
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.setTags(List.of(chapter(path)));
            operation.setSummary(withoutMarkup(operation.getSummary()));
            Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                    .forEach(this::describe);
            Optional.ofNullable(examples.operations().get(method + " " + path)).ifPresent(it -> put(it, operation));
        }));
        var chapters = api.getPaths().keySet().stream().map(ApiTexts::chapter).collect(Collectors.toSet());
        api.setTags(api.getTags().stream()
                .filter(tag -> chapters.contains(tag.getName()))
                .toList());
    }

    private static String chapter(String path) {
        return StringUtils.capitalize(path.substring(VERSION.length()).replaceFirst("/.*", ""));
    }

    private static @Nullable String withoutMarkup(@Nullable String summary) {
        return summary == null ? null : summary.replaceAll("</?code>", "");
    }

    private void describe(Parameter parameter) {
        Examples.Parameter known = examples.parameters().get(parameter.getName());
        if (known == null) {
            return;
        }
        parameter.setDescription(Objects.requireNonNullElse(parameter.getDescription(), known.description()));
        if (parameter.getExample() == null) {
            parameter.setExample(known.example());
        }
        Optional.ofNullable(known.minimum()).ifPresent(parameter.getSchema()::setMinimum);
        Optional.ofNullable(known.maximum()).ifPresent(parameter.getSchema()::setMaximum);
    }

    private static void put(Examples.Bodies bodies, Operation operation) {
        if (operation.getRequestBody() != null) {
            put(bodies.request(), operation.getRequestBody().getContent());
        }
        Objects.requireNonNullElse(bodies.responses(), Map.<String, Content>of())
                .forEach((status, content) -> Optional.ofNullable(
                                operation.getResponses().get(status))
                        .ifPresent(response -> put(content, response.getContent())));
    }

    private static void put(@Nullable Content from, @Nullable Content to) {
        if (from != null && to != null) {
            to.forEach((type, media) ->
                    Optional.ofNullable(from.get(type)).ifPresent(it -> media.setExample(it.getExample())));
        }
    }
}

package app.lectern.api.openapi;

import app.lectern.api.MergePatch;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes a merge patch by what it changes: nothing has to stand in it, and whatever does may be {@code null}. */
@Component
class PatchSchemas implements OpenApiCustomizer {

    private static final String PREFIX = "#/components/schemas/";
    private static final String SUFFIX = "Patch";

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> Stream.ofNullable(path.getPatch()))
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .forEach(body -> describe(api, body));
    }

    private static void describe(OpenAPI api, RequestBody body) {
        Optional.ofNullable(body.getContent().get(MergePatch.MEDIA_TYPE))
                .map(MediaType::getSchema)
                .map(Schema::get$ref)
                .map(ref -> ref.substring(PREFIX.length()))
                .ifPresent(changed -> {
                    String name = changed + SUFFIX;
                    api.getComponents()
                            .addSchemas(
                                    name, patch(api.getComponents().getSchemas().get(changed)));
                    body.getContent().values().forEach(media -> media.setSchema(new JsonSchema().$ref(PREFIX + name)));
                });
    }

    private static Schema<?> patch(Schema<?> changed) {
        var patch = new JsonSchema().typesItem("object").description("What is to change; null clears it.");
        changed.getProperties()
                .forEach((name, field) -> patch.addProperty(
                        name,
                        new JsonSchema()
                                .anyOf(List.of(field, new JsonSchema().typesItem("null")))
                                .description(field.getDescription())
                                .example(field.getExample())));
        return patch;
    }
}

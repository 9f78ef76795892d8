package app.lectern.api.openapi;

import app.lectern.api.MergePatch;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
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
                .map(media -> media.getSchema().get$ref())
                .map(ref -> ref.substring(PREFIX.length()))
                .ifPresent(changed -> {
                    String name = changed + SUFFIX;
                    Schema<?> whole = api.getComponents().getSchemas().get(changed);
                    api.getComponents().addSchemas(name, patch(Objects.requireNonNull(whole)));
                    body.getContent().values().forEach(media -> media.setSchema(reference(name)));
                });
    }

    private static Schema<?> reference(String name) {
        Schema<?> reference = new JsonSchema();
        reference.set$ref(PREFIX + name);
        return reference;
    }

    private static Schema<?> patch(Schema<?> changed) {
        Schema<?> patch = ofType("object");
        patch.setDescription("What is to change; null clears it.");
        for (String name : changed.getProperties().keySet()) {
            Schema<?> value = changed.getProperties().get(name);
            Schema<?> orNothing = new JsonSchema();
            orNothing.addAnyOfItem(value);
            orNothing.addAnyOfItem(ofType("null"));
            orNothing.setDescription(value.getDescription());
            orNothing.setExample(value.getExample());
            patch.addProperty(name, orNothing);
        }
        return patch;
    }

    private static Schema<?> ofType(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}

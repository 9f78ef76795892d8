package app.lectern.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the fields of a record that are never {@code null} or left out as required. */
@Component
class RequiredFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        @Nullable Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        Schema<?> model = context.getDefinedModels().get(raw.getSimpleName());
        if (raw.isRecord() && model != null && model.getProperties() != null) {
            Arrays.stream(raw.getRecordComponents())
                    .filter(component -> !mayBeMissing(component))
                    .map(RequiredFields::name)
                    .filter(model.getProperties()::containsKey)
                    .forEach(model::addRequiredItem);
        }
        return schema;
    }

    private static boolean mayBeMissing(RecordComponent component) {
        var inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (inclusion != null && inclusion.value() == JsonInclude.Include.NON_EMPTY);
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : Objects.requireNonNull(named.value());
    }
}

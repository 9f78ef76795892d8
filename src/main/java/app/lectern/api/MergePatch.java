package app.lectern.api;

import app.lectern.base.FieldsInvalid;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.validation.SmartValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes the fields of JSON that are named, and no others (RFC 7396). */
@Component
public class MergePatch {

    /** What such a change is sent as. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;
    private final SmartValidator validator;

    MergePatch(JsonMapper json, SmartValidator mvcValidator) {
        this.json = json;
        this.validator = mvcValidator;
    }

    /**
     * What {@code entry} becomes by the patch.
     *
     * @throws RequestMalformed when the patch is no object
     * @throws FieldsInvalid when what comes out is not as it must be
     */
    @SuppressWarnings("unchecked")
    public <T> T apply(T entry, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new RequestMalformed("A merge patch is an object");
        }
        JsonNode merged = merged(json.valueToTree(entry), changes);
        return valid((T) json.treeToValue(merged, entry.getClass()));
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            String name = change.getKey();
            switch (change.getValue()) {
                case JsonNode gone when gone.isNull() -> target.remove(name);
                case ObjectNode inner -> target.set(name, merged(within(target, name), inner));
                default -> target.set(name, change.getValue());
            }
        });
        return target;
    }

    private static ObjectNode within(ObjectNode target, String name) {
        return target.get(name) instanceof ObjectNode there ? there : target.objectNode();
    }

    private <T> T valid(T merged) {
        var binder = new DataBinder(merged);
        binder.setValidator(validator);
        binder.validate();
        if (binder.getBindingResult().hasErrors()) {
            throw new FieldsInvalid(binder.getBindingResult().getFieldErrors().stream()
                    .map(error -> new FieldsInvalid.Field(
                            JsonNames.of(merged.getClass(), error.getField()),
                            String.valueOf(error.getDefaultMessage())))
                    .toList());
        }
        return merged;
    }
}

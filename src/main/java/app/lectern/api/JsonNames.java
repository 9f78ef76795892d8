package app.lectern.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.springframework.core.ResolvableType;

/** What the fields of records are called in JSON. */
public class JsonNames {

    private JsonNames() {}

    /**
     * @param path of a field, as in {@code courses[1].courseId}
     */
    public static String of(Class<?> type, String path) {
        String[] steps = path.split("\\.", 2);
        String name = steps[0].replaceFirst("\\[.*", "");
        if (!type.isRecord()) {
            return path;
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> named(component) + steps[0].substring(name.length()) + rest(component, steps))
                .orElse(path);
    }

    private static String named(RecordComponent component) {
        var annotation = component.getAccessor().getAnnotation(JsonProperty.class);
        return annotation == null ? component.getName() : annotation.value();
    }

    private static String rest(RecordComponent component, String[] steps) {
        return steps.length == 1 ? "" : "." + of(elementType(component), steps[1]);
    }

    private static Class<?> elementType(RecordComponent component) {
        var type = ResolvableType.forMethodReturnType(component.getAccessor());
        return (type.hasGenerics() ? type.getGeneric(0) : type).toClass();
    }
}

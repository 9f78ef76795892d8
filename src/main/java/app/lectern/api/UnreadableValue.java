package app.lectern.api;

import app.lectern.base.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Says which value of JSON can't be read, and what could stand there. */
class UnreadableValue {

    private UnreadableValue() {}

    /** In words; empty when the JSON as a whole is broken. */
    static Optional<String> in(@Nullable Throwable cause, Texts texts) {
        if (!(cause instanceof JacksonException unreadable)
                || unreadable.getPath().isEmpty()) {
            return Optional.empty();
        }
        String field = field(unreadable);
        return Optional.of(
                unreadable instanceof InvalidFormatException value
                                && value.getTargetType() != null
                                && value.getTargetType().isEnum()
                        ? texts.english("api.notOneOf", field, choices(value.getTargetType()))
                        : texts.english("api.unreadable", field));
    }

    private static String field(JacksonException unreadable) {
        return unreadable.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The constants of an enum, as they stand in JSON. */
    static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}

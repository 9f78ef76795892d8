package app.lectern.exchange;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One text for each value: the same for equal values, in whatever order a set has its elements. */
class CanonicalText {

    private CanonicalText() {}

    /** A short text in the place of a long one. */
    static String digest(@Nullable Object value) {
        return UUID.nameUUIDFromBytes(of(value).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Set<?> set -> joined(set.stream().map(CanonicalText::of).sorted());
            case Collection<?> list -> joined(list.stream().map(CanonicalText::of));
            case Record record -> record.getClass().getSimpleName() + joined(parts(record));
            default -> '"' + value.toString().replace("\"", "\"\"") + '"';
        };
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(joining(",", "[", "]"));
    }

    private static Stream<String> parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).map(part -> of(value(record, part)));
    }

    private static @Nullable Object value(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Can't read " + part, e);
        }
    }
}

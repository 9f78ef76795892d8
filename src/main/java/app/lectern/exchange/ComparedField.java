package app.lectern.exchange;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that an import says of a thing, and somebody may change by hand.
 *
 * @param name by which what was said of it is remembered
 * @param label what people call it
 * @param value what stands there
 * @param kept makes of what a file says, and of what is stored, the first with this field of the second
 * @param words what stands there, for people to read
 */
public record ComparedField<T>(
        String name,
        String label,
        Function<T, @Nullable Object> value,
        BinaryOperator<T> kept,
        Function<T, String> words) {

    /** One whose words are what stands there. */
    public static <T, V extends @Nullable Object> ComparedField<T> plain(
            String name, String label, Function<T, V> value, BiFunction<T, V, T> with) {
        return of(name, label, value, with, it -> Objects.toString(it, ""));
    }

    /** @param words says what stands there, which is never {@code null} then */
    public static <T, V extends @Nullable Object> ComparedField<T> of(
            String name, String label, Function<T, V> value, BiFunction<T, V, T> with, Function<V, String> words) {
        return new ComparedField<>(
                name,
                label,
                value::apply,
                (given, stored) -> with.apply(given, value.apply(stored)),
                it -> value.apply(it) == null ? "" : words.apply(value.apply(it)));
    }

    boolean differs(T given, T stored) {
        return !Objects.equals(value.apply(given), value.apply(stored));
    }

    String digest(T of) {
        return CanonicalText.digest(value.apply(of));
    }
}

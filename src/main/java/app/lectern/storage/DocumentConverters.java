package app.lectern.storage;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How a type stands in documents. Each room declares beans of it for its own types.
 *
 * @param converters for both directions, of a kind that Spring Data knows
 */
public record DocumentConverters(List<?> converters) {

    /** A type that stands in documents as one plain value. */
    public static <T, S> DocumentConverters of(
            Class<T> type, Class<S> stored, Function<T, S> write, Function<S, T> read) {
        return new DocumentConverters(
                List.of(new Writing(new Step<>(type, stored, write)), new Reading(new Step<>(stored, type, read))));
    }

    private record Step<A, B>(Class<A> from, Class<B> to, Function<A, B> function) {

        Set<GenericConverter.ConvertiblePair> types() {
            return Set.of(new GenericConverter.ConvertiblePair(from, to));
        }

        @Nullable
        B convert(@Nullable Object source) {
            return source == null ? null : function.apply(from.cast(source));
        }
    }

    @WritingConverter
    private record Writing(Step<?, ?> step) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return step.types();
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return step.convert(source);
        }
    }

    @ReadingConverter
    private record Reading(Step<?, ?> step) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return step.types();
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return step.convert(source);
        }
    }
}

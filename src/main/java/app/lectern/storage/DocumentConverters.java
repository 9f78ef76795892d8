package app.lectern.storage;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.convert.ConverterBuilder;

/**
 * How a type stands in documents. Each room declares beans of it for its own types.
 *
 * @param converters for both directions, of a kind that Spring Data knows
 */
public record DocumentConverters(List<?> converters) {

    /** A type that stands in documents as one plain value. */
    public static <T, S> DocumentConverters of(
            Class<T> type, Class<S> stored, Function<T, S> write, Function<S, T> read) {
        return new DocumentConverters(List.copyOf(
                ConverterBuilder.writing(type, stored, write).andReading(read).getConverters()));
    }
}

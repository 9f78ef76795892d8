package app.lectern.storage;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/**
 * How types of a room stand in documents. Each room declares its own as a bean.
 *
 * @param converters for both directions
 */
public record DocumentConverters(List<Converter<?, ?>> converters) {}

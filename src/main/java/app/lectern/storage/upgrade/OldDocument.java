package app.lectern.storage.upgrade;

import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * A document that another application wrote, whose fields may hold values of whatever type its tools made of them.
 *
 * @param document all of it
 */
public record OldDocument(Document document) {

    /** What names it, of whatever type. */
    public Object id() {
        return Objects.requireNonNull(document.get("_id"));
    }

    /** The text of a field without white space around it; numbers count as their digits. Empty when there is none. */
    public Optional<String> text(String field) {
        Object value = document.get(field);
        Optional<String> text =
                switch (value) {
                    case String words -> Optional.of(words.strip());
                    case Number number -> wholeNumber(field).map(Object::toString);
                    case null, default -> Optional.empty();
                };
        return text.filter(it -> !it.isEmpty());
    }

    /** The whole number that a field holds, in whichever of the number types or as text; empty when it holds none. */
    public Optional<Integer> wholeNumber(String field) {
        Object value = document.get(field);
        return switch (value) {
            case Number number when number.doubleValue() == number.intValue() -> Optional.of(number.intValue());
            case String digits when digits.strip().matches("\\d{1,9}") -> Optional.of(Integer.valueOf(digits.strip()));
            case null, default -> Optional.empty();
        };
    }
}

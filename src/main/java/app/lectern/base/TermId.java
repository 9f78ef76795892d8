package app.lectern.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a term, as in {@code 2026FA}.
 *
 * @param value 1 to 20 letters and digits
 */
public record TermId(@JsonValue String value) implements Comparable<TermId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,20}");

    /**
     * @throws IllegalArgumentException when {@code value} is not of that form
     */
    public TermId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A term is named by 1 to 20 letters and digits, as in 2026FA");
        }
    }

    /** The term named by {@code text}, if it has the form of one. */
    public static Optional<TermId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TermId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(TermId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

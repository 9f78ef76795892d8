package app.lectern.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a section: its term and its number there, as in {@code 2026FA-1001}.
 *
 * @param term the term it is taught in
 * @param number 1 to 20 letters, digits, dots, hyphens or underscores
 */
public record SectionId(TermId term, String number) implements Comparable<SectionId> {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,20}");

    /**
     * @throws IllegalArgumentException when {@code number} is not of that form
     */
    public SectionId {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("A section is numbered by 1 to 20 letters, digits, '.', '-' or '_'");
        }
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException when {@code text} is no such id
     */
    @JsonCreator
    public static SectionId of(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("A section id is a term and a number, as in 2026FA-1001");
        }
        return new SectionId(new TermId(text.substring(0, hyphen)), text.substring(hyphen + 1));
    }

    /** The section named by {@code text}, if it has the form of an id. */
    public static Optional<SectionId> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(SectionId other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return term + "-" + number;
    }
}

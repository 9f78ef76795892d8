package app.lectern.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A grade as the school writes it; {@link GradeScale} says what it is worth.
 *
 * @param value 1 to 10 characters, without white space around
 */
public record Grade(@JsonValue String value) {

    /** The letters that may be asked for, the best first. */
    public static final List<Grade> LETTERS =
            List.of("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-").stream()
                    .map(Grade::new)
                    .toList();

    private static final int LONGEST = 10;
    /**
     * @throws IllegalArgumentException when {@code value} is blank or too long
     */
    public Grade {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A grade has 1 to 10 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package app.lectern.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grade as the school writes it: {@code A+} to {@code D-} and {@code F}; {@code P}, {@code CR}, {@code S} for a course
 * passed without a letter; {@code W}, {@code NC}, {@code I}, {@code NP}, {@code U} for one that was not.
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
    private static final int A = 40;
    private static final int STEP = 10;
    private static final int SIGN = 3;
    private static final int C = A - 2 * STEP;
    private static final Pattern LETTER = Pattern.compile("([A-D])([+-]?)");
    private static final Set<String> PASSED = Set.of("P", "CR", "S");
    private static final Set<String> NOT_PASSED = Set.of("F", "W", "NC", "I", "NP", "U");

    /**
     * @throws IllegalArgumentException when {@code value} is blank or too long
     */
    public Grade {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A grade has 1 to 10 characters");
        }
    }

    /** Whether the course was passed; what the school writes otherwise than others counts as passed. */
    public boolean isPass() {
        return !NOT_PASSED.contains(upper());
    }

    /** Whether it is as good as {@code minimum}: a pass without a letter is a C, and what can't be compared is worse. */
    public boolean atLeast(Grade minimum) {
        OptionalInt points = points();
        OptionalInt asked = minimum.points();
        return upper().equals(minimum.upper())
                || points.isPresent() && asked.isPresent() && points.getAsInt() >= asked.getAsInt();
    }

    private OptionalInt points() {
        Matcher letter = LETTER.matcher(upper());
        if (letter.matches()) {
            return OptionalInt.of(A - STEP * (letter.group(1).charAt(0) - 'A') + sign(letter.group(2)));
        }
        if (PASSED.contains(upper())) {
            return OptionalInt.of(C);
        }
        return upper().equals("F") ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static int sign(String text) {
        return switch (text) {
            case "+" -> SIGN;
            case "-" -> -SIGN;
            default -> 0;
        };
    }

    private String upper() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}

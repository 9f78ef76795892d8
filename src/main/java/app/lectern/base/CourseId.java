package app.lectern.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a course, as in {@code COMP-131}, independent of when it is taught.
 *
 * @param value 1 to 40 characters, kept as the school writes them, but for white space around and runs of it within
 */
public record CourseId(@JsonValue String value) implements Comparable<CourseId> {

    private static final int LONGEST = 40;
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern IN_ADDRESSES = Pattern.compile("[/?#]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern SUBJECT = Pattern.compile("(\\p{L}+)[ -]");

    /**
     * @throws IllegalArgumentException when {@code value} is blank, too long, or holds a character that ids can't have
     */
    public CourseId {
        value = WHITE.matcher(value.strip()).replaceAll(" ");
        if (value.isEmpty()
                || value.length() > LONGEST
                || IN_ADDRESSES.matcher(value).find()
                || UnseenCharacters.inLine(value)) {
            throw new IllegalArgumentException(
                    "A course id has 1 to 40 characters, none of / ? # and none that can't be seen");
        }
    }

    /** The course named by {@code text}, if it has the form of an id. */
    public static Optional<CourseId> parse(String text) {
        try {
            return Optional.of(new CourseId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The same however it is spelt: in upper case, with a hyphen for each space, as in {@code TS-903} for {@code ts 903}. */
    public CourseId normal() {
        String normal = BETWEEN.matcher(value).replaceAll("-").toUpperCase(Locale.ROOT);
        return normal.equals(value) || normal.length() > LONGEST ? this : new CourseId(normal);
    }

    /** Whether both are the same course, however each is spelt. */
    public boolean isSameAs(CourseId other) {
        return equals(other) || normal().equals(other.normal());
    }

    /** The letters before the number, as in {@code COMP} for {@code COMP-131}; empty when there are none. */
    public String subject() {
        Matcher named = SUBJECT.matcher(value);
        return named.lookingAt() ? named.group(1) : "";
    }

    /** The id as people type it into a search: "CS101", "cs 101" and "CS-101" have the same key. */
    public String searchKey() {
        return searchKey(value);
    }

    /** What {@link #searchKey()} would be for any typed text: its letters and digits, in lower case. */
    public static String searchKey(String typed) {
        return typed.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

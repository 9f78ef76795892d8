package app.lectern.base;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees and that make a text look like another: controls (Unicode's category Cc), overrides,
 * embeddings and isolates of the direction of writing (Unicode Annex 9, 2), halves of a pair. The ends of lines are among
 * them where a text is of one line.
 */
public class UnseenCharacters {

    private static final String TURNS_AND_HALVES = "\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}";
    private static final Pattern BESIDES_LINE_ENDS = Pattern.compile("[\\p{Cc}" + TURNS_AND_HALVES + "&&[^\\n\\r]]");
    private static final Pattern ALL = Pattern.compile("[\\p{Cc}\\u2028\\u2029" + TURNS_AND_HALVES + "]");

    private UnseenCharacters() {}

    /** Whether a text of one line has any. */
    public static boolean inLine(String text) {
        return ALL.matcher(text).find();
    }

    /** Whether a text of several lines has any besides the ends of its lines. */
    public static boolean inLines(String text) {
        return BESIDES_LINE_ENDS.matcher(text).find();
    }

    /** A text of several lines without them; a tab becomes a space. */
    public static String leftOutOfLines(String text) {
        return BESIDES_LINE_ENDS.matcher(text.replace('\t', ' ')).replaceAll("");
    }
}

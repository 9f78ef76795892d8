package app.lectern.base;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is looked for when somebody types a search: the first {@value #MOST_WORDS} words within its first
 * {@value #MOST_CHARACTERS} characters. Every search of the product goes by these words, so that none costs more than
 * that. What can't be in any text, control characters and halves of surrogate pairs, stands between words as white
 * space does.
 *
 * @param words in the order in which they were typed
 * @param leftOut whether more was typed than is looked for
 */
public record SearchWords(List<String> words, boolean leftOut) {

    public static final int MOST_CHARACTERS = 200;
    public static final int MOST_WORDS = 8;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AN_ID = Pattern.compile("[\\p{L}\\p{N}\\s._-]*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public static SearchWords of(String typed) {
        String text = typed.strip();
        String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        List<String> words = split(start);
        return new SearchWords(
                words.stream().limit(MOST_WORDS).toList(),
                text.length() > MOST_CHARACTERS || words.size() > MOST_WORDS);
    }

    private static List<String> split(String text) {
        return Stream.of(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** The text in lower case and without accents, so that "bergstrom" finds Bergström. */
    public static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The same words {@linkplain #folded(String) folded}. */
    public SearchWords folded() {
        return new SearchWords(split(folded(text())), leftOut);
    }

    /** A regular expression for each word, which matches exactly what was typed. */
    public List<String> patterns() {
        return words.stream().map(Pattern::quote).toList();
    }

    /** The words as the key of a course id; empty when they hold what nobody writes into an id, as in "C++". */
    public String key() {
        return AN_ID.matcher(text()).matches() ? CourseId.searchKey(text()) : "";
    }

    /** The words as one would type them. */
    public String text() {
        return String.join(" ", words);
    }
}

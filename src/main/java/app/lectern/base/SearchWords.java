package app.lectern.base;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is looked for when somebody types a search: the first {@value #MOST_WORDS} words within its first
 * {@value #MOST_CHARACTERS} characters. Every search of the product goes by these words, so that none costs more than
 * that. Commas and semicolons stand between words as white space does, so that "Vega, Rosa" finds Rosa Vega, and so does
 * what can't be in any text: control characters and halves of surrogate pairs.
 *
 * @param words in the order in which they were typed
 * @param leftOut whether more was typed than is looked for
 */
public record SearchWords(List<String> words, boolean leftOut) {

    public static final int MOST_CHARACTERS = 200;
    public static final int MOST_WORDS = 8;

    private static final Pattern BETWEEN =
            Pattern.compile("[\\s,;\\p{Cntrl}\\p{Cs}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AN_ID = Pattern.compile("[\\p{L}\\p{N}\\s._-]*");
    private static final Pattern UNHEARD = Pattern.compile("[\\p{M}'’‘‛ʼʻʹ′´`＇]+");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

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

    /**
     * The text in lower case, without accents and apostrophes, in Latin letters that every keyboard has: "bergstrom" finds
     * Bergström, "lukasz obrien" finds Łukasz O’Brien, and "strasse" finds Straße.
     */
    public static String folded(String text) {
        String plain =
                UNHEARD.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BEYOND_ASCII
                .matcher(plain)
                .replaceAll(it -> Matcher.quoteReplacement(Latin.ASCII.transliterate(it.group())))
                .toLowerCase(Locale.ROOT);
    }

    /** Takes its time to load, and is not needed where there is nothing but ASCII. */
    private static class Latin {

        static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    }

    /** The same words {@linkplain #folded(String) folded}. */
    public SearchWords folded() {
        return new SearchWords(split(folded(text())).stream().limit(MOST_WORDS).toList(), leftOut);
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

package app.lectern.catalog;

import app.lectern.base.CourseId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that somebody typed into a search. */
class SearchWords {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AN_ID = Pattern.compile("[\\p{L}\\p{N}\\s._-]*");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private SearchWords() {}

    /** The text in lower case and without accents, so that "bergstrom" finds Bergström. */
    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A regular expression for each word, which matches exactly what was typed. */
    static List<String> patterns(String search) {
        return Stream.of(BETWEEN.split(search))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .toList();
    }

    /** The search as the key of a course id; empty when it holds what nobody writes into an id, as in "C++". */
    static String key(String search) {
        return AN_ID.matcher(search).matches() ? CourseId.searchKey(search) : "";
    }
}

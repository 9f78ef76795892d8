package app.lectern.people;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;

/**
 * The order of names in a language, by last name and then by first (Unicode Technical Standard 10, with the language's own
 * rules from CLDR): Łukasz stands beside Lukas, and ñ after n where that is a letter of its own. Whoever has one name only
 * stands where it would stand as a last name.
 */
public final class NameOrder {

    private final Collator collator;

    private NameOrder(Collator collator) {
        this.collator = collator;
    }

    /** The order that readers of this language know. */
    public static NameOrder in(Locale language) {
        return new NameOrder(Collator.getInstance(language).freeze());
    }

    /** Compares whatever has two names. */
    public <T> Comparator<T> comparing(Function<T, String> firstName, Function<T, String> lastName) {
        Comparator<T> byLastName =
                Comparator.comparing(it -> listed(firstName.apply(it), lastName.apply(it)), collator);
        return byLastName.thenComparing(firstName, collator);
    }

    /** What is sorted first by. */
    static String listed(String firstName, String lastName) {
        return lastName.isEmpty() ? firstName : lastName;
    }

    /** A text that sorts among its like, character by character, as the name sorts among names. */
    String key(String name) {
        return HexFormat.of().formatHex(collator.getCollationKey(name).toByteArray());
    }

    /** Another one makes other keys. */
    static String version() {
        return Collator.getInstance(Locale.ROOT).getUCAVersion().toString();
    }
}

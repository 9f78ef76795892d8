package app.lectern.people;

import app.lectern.base.SearchWords;
import app.lectern.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people are found and sorted by, derived from their names, address and number by whoever writes these, so that a page of the
 * list is one query.
 *
 * @param text what a search looks into, as {@link SearchWords#folded(String)} has it
 * @param last for each language, what sorts by last name
 * @param first for each language, what sorts by first name
 * @param version of how all this is derived
 */
public record PersonKeys(String text, Map<String, String> last, Map<String, String> first, String version) {

    /** How keys are derived today: with other rules, other keys. */
    static final String CURRENT = "2/" + NameOrder.version() + "/" + languages();

    static final String VERSION_FIELD = User.KEYS + ".version";
    static final String TEXT_FIELD = User.KEYS + ".text";

    private static final Map<String, NameOrder> ORDERS =
            languages().stream().collect(Collectors.toUnmodifiableMap(it -> it, it -> NameOrder.in(Locale.of(it))));

    /** The keys of somebody of these names, this address and this number. */
    public static PersonKeys of(String firstName, String lastName, String email, @Nullable String studentNumber) {
        return new PersonKeys(
                SearchWords.folded(
                        String.join(" ", firstName, lastName, email, studentNumber == null ? "" : studentNumber)),
                inEach(order -> order.key(NameOrder.listed(firstName, lastName))),
                inEach(order -> order.key(firstName)),
                CURRENT);
    }

    private static Map<String, String> inEach(Function<NameOrder, String> key) {
        return ORDERS.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> key.apply(it.getValue())));
    }

    private static List<String> languages() {
        return Texts.LANGUAGES.stream().map(Locale::getLanguage).toList();
    }

    /** The field of the data that sorts people by last name, as readers of this language expect. */
    public static String byLastName(Locale reader) {
        return User.KEYS + ".last." + language(reader);
    }

    /** The field of the data that sorts people by first name, as readers of this language expect. */
    public static String byFirstName(Locale reader) {
        return User.KEYS + ".first." + language(reader);
    }

    private static String language(Locale reader) {
        return ORDERS.containsKey(reader.getLanguage())
                ? reader.getLanguage()
                : languages().getFirst();
    }
}

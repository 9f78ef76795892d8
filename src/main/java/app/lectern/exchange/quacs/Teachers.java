package app.lectern.exchange.quacs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads who teaches: the names that a text holds, but for words that stand for nobody. */
class Teachers {

    /** Stand where nobody, or no place, is known yet; in small letters and without what is none. */
    private static final Set<String> NOBODY_YET = Set.of(
            "",
            "tba",
            "tbd",
            "tbn",
            "na",
            "none",
            "staff",
            "unassigned",
            "tobeannounced",
            "tobedetermined",
            "tobearranged",
            "arr",
            "arranged",
            "instructorunassigned",
            "instructortba",
            "facultystaff",
            "stafftba",
            "tbatba");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;/&\\n]|\\s+and\\s+");
    private static final Pattern COMMA = Pattern.compile(",(?!\\s*(?:Jr|Sr|I{2,3}|IV|Ph\\.?\\s?D|M\\.?D|Ed\\.?D)\\b)");

    private Teachers() {}

    /** Everybody who teaches in these timeslots, each once. */
    static List<String> of(JsonNode timeslots) {
        return Fields.elements(timeslots).stream()
                .flatMap(slot -> Fields.elements(slot.path("instructor")).stream())
                .flatMap(it -> names(it.asString("").strip()))
                .map(it -> it.replace("(P)", "").strip().replaceAll("\\s+", " "))
                .filter(name -> !isUnknown(name))
                .distinct()
                .toList();
    }

    /** Whether a text says that something is not known yet, as in "TBA". */
    static boolean isUnknown(String text) {
        return NOBODY_YET.contains(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    /** A comma stands between names of several words each; in "Vale, Ann" it stands within one. */
    private static Stream<String> names(String text) {
        if (isUnknown(text)) {
            return Stream.empty();
        }
        String[] names = BETWEEN_NAMES.split(text);
        if (names.length > 1) {
            return Stream.of(names);
        }
        String[] parts = COMMA.split(text);
        boolean whole =
                Stream.of(parts).allMatch(it -> isUnknown(it) || it.strip().contains(" "));
        return whole ? Stream.of(parts) : Stream.of(text);
    }
}

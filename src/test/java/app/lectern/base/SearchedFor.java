package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Query;

/** What a query asks of a real MongoDB by regular expressions, which takes less than the embedded engine does. */
public class SearchedFor {

    /** A MongoDB takes some 32,000 bytes; a search has no use for a tenth of that. */
    private static final int LONGEST = 3_300;

    /** What people may type that a MongoDB does not take, or only at a price. */
    public static final List<String> ODD = List.of(
            "\u0000",
            "cs\u0000101",
            "\uD800",
            "cs \uDF93\uD83C 101",
            "x".repeat(199) + "\uD83C\uDF93",
            "x".repeat(20_000),
            "7".repeat(20_000),
            "\\E".repeat(5_000),
            "a ".repeat(3_500),
            "loops ".repeat(2_000));

    private SearchedFor() {}

    /** Every one is a text, and none is longer than a search can need. */
    public static void isTakenByEveryDatabase(Query query) {
        assertThat(patterns(query.getQueryObject())).allSatisfy(pattern -> {
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(pattern)).isTrue();
            assertThat(pattern).doesNotContain("\u0000").hasSizeLessThan(LONGEST);
        });
    }

    private static Stream<String> patterns(Object part) {
        return switch (part) {
            case Pattern pattern -> Stream.of(pattern.pattern());
            case Map<?, ?> fields -> fields.values().stream().flatMap(SearchedFor::patterns);
            case List<?> parts -> parts.stream().flatMap(SearchedFor::patterns);
            default -> Stream.of();
        };
    }
}

package app.lectern.people;

import app.lectern.base.Classification;
import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for.
 *
 * @param search words that names or address contain, or a number; blank for everybody
 * @param role of those who have it; {@code null} for all
 * @param disabled whether they may not sign in; {@code null} for both
 * @param classification of those who have it; {@code null} for all
 */
public record PeopleFilter(
        String search,
        @Nullable Role role,
        @Nullable Boolean disabled,
        @Nullable Classification classification) {

    /** Everybody in whom the words are found. */
    public static PeopleFilter of(String search) {
        return new PeopleFilter(search, null, null, null);
    }
}

package app.lectern.exchange;

import java.util.List;

/**
 * What became of an import that was taken back.
 *
 * @param rows how many things are as they were before it
 * @param kept those that are not
 */
public record TakenBack(int rows, List<Kept> kept) {

    /**
     * Something that stays as it is.
     *
     * @param key what names it
     * @param reason the key of the words that say why
     * @param details what the words are filled in with
     */
    public record Kept(String key, String reason, List<Object> details) {}
}

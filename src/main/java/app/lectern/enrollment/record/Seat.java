package app.lectern.enrollment.record;

import app.lectern.base.SectionId;

/**
 * One numbered place in a section. It is written {@code 2026FA-1001#17}, and as that text a unique index sees to it that
 * nobody else holds it.
 *
 * @param section whose seat it is
 * @param number 1 or more
 */
public record Seat(SectionId section, int number) {

    private static final String MARK = "#";

    static Seat of(String text) {
        return new Seat(SectionId.of(sectionIn(text)), numberIn(text));
    }

    /** The text of a seat's section. */
    static String sectionIn(String text) {
        return text.substring(0, text.lastIndexOf(MARK));
    }

    /** The number in the text of a seat. */
    static int numberIn(String text) {
        return Integer.parseInt(text, text.lastIndexOf(MARK) + 1, text.length(), 10);
    }

    /** An anchored regular expression that matches the text of every seat of the section, and no other. */
    public static String patternFor(SectionId section) {
        return "^" + section.toString().replace(".", "\\.") + MARK;
    }

    @Override
    public String toString() {
        return section + MARK + number;
    }
}

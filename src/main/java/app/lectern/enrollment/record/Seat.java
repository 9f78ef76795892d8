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
        int mark = text.lastIndexOf(MARK);
        return new Seat(SectionId.of(text.substring(0, mark)), Integer.parseInt(text.substring(mark + 1)));
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

package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
import app.lectern.exchange.Remark;
import app.lectern.exchange.RowRejected;
import java.text.Normalizer;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads single fields of QuACS records. */
class Fields {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private Fields() {}

    /** A course id, however many spaces or hyphens stand in it. */
    static CourseId courseId(String text) {
        try {
            return new CourseId(text.strip().replaceAll("[\\s\\u00A0]+", "-"));
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Remark.Kind.COURSE_ID_INVALID, text);
        }
    }

    static String title(JsonNode node, String field) {
        String title = line(text(node, field, LONGEST_TITLE));
        if (title.isEmpty()) {
            throw new RowRejected(Remark.Kind.FIELD_MISSING, field);
        }
        return title;
    }

    /** A text on one line. */
    static String line(String text) {
        return text.strip().replaceAll("\\R+", " ");
    }

    static String description(JsonNode node, String field) {
        return text(node, field, LONGEST_DESCRIPTION);
    }

    private static String text(JsonNode node, String field, int longest) {
        JsonNode value = node.path(field);
        if (value.isContainer()) {
            throw new RowRejected(Remark.Kind.FIELD_NOT_TEXT, field);
        }
        String text = value.asString("").replace('\u00A0', ' ').strip();
        if (text.length() > longest) {
            throw new RowRejected(Remark.Kind.FIELD_TOO_LONG, field, longest);
        }
        return text;
    }

    static int number(JsonNode node, String field, int most) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new RowRejected(Remark.Kind.FIELD_MISSING, field);
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new RowRejected(Remark.Kind.FIELD_NOT_A_WHOLE_NUMBER, field);
        }
        if (value.intValue() < 0 || value.intValue() > most) {
            throw new RowRejected(Remark.Kind.FIELD_OUT_OF_RANGE, field, 0, most);
        }
        return value.intValue();
    }

    /** A title as its letters and digits, to tell whether two are written differently only. */
    static String letters(String title) {
        return Normalizer.normalize(title.replace("&", "and"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}

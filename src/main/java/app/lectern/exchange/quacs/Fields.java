package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.exchange.Remark;
import app.lectern.exchange.RowRejected;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads single fields of QuACS records. */
class Fields {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,10})?");

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
        return text(node, field, Course.LONGEST_DESCRIPTION);
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

    /** A whole number from 0 to {@code most}; {@code 4}, {@code 4.0} and the text "4.0" are the same. */
    static int number(JsonNode node, String field, int most) {
        if (isMissing(node.path(field))) {
            throw new RowRejected(Remark.Kind.FIELD_MISSING, field);
        }
        BigDecimal number = decimal(node, field)
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .orElseThrow(() -> new RowRejected(Remark.Kind.FIELD_NOT_A_WHOLE_NUMBER, field));
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new RowRejected(Remark.Kind.FIELD_OUT_OF_RANGE, field, 0, most);
        }
        return number.intValue();
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.asString().isBlank();
    }

    /** A number, as such or as text; empty when it is none. */
    static Optional<BigDecimal> decimal(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        String text = value.isString() ? value.asString().strip() : "";
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A title as its letters and digits, to tell whether two are written differently only. */
    static String letters(String title) {
        return Normalizer.normalize(title.replace("&", "and"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}

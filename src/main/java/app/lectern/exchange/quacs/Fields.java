package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.exchange.Remark;
import app.lectern.exchange.RowRejected;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads single fields of QuACS records. */
class Fields {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SHOWN = 120;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,20})?");

    private Fields() {}

    /** A course id, however many spaces or hyphens stand in it. */
    static CourseId courseId(String text) {
        try {
            return new CourseId(text.strip().replaceAll("[\\s\\u00A0]+", "-"));
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Remark.Kind.COURSE_ID_INVALID, text);
        }
    }

    /** A title; none where it is missing, or no text, which is noted. */
    static Optional<String> title(JsonNode node, String field, List<Remark> notes) {
        return text(node, field, LONGEST_TITLE, notes).map(Fields::line).filter(it -> !it.isEmpty());
    }

    /** A text on one line. */
    static String line(String text) {
        return text.strip().replaceAll("\\R+", " ");
    }

    /** A text of several lines; none where it is missing, or no text, which is noted. */
    static Optional<String> description(JsonNode node, String field, List<Remark> notes) {
        return text(node, field, Course.LONGEST_DESCRIPTION, notes);
    }

    private static Optional<String> text(JsonNode node, String field, int longest, List<Remark> notes) {
        JsonNode value = node.path(field);
        if (value.isContainer()) {
            notes.add(notRead(field, value));
        }
        if (value.isContainer() || value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.asString("").replace('\u00A0', ' ').strip();
        if (text.length() > longest) {
            notes.add(Remark.of(Remark.Kind.FIELD_CUT, field, longest));
            return Optional.of(text.substring(0, longest - 1) + "…");
        }
        return Optional.of(text);
    }

    /** What stands in an array; what stands there without one is the only element. */
    static List<JsonNode> elements(JsonNode node) {
        if (isMissing(node)) {
            return List.of();
        }
        return node.isArray() ? List.copyOf(node.values()) : List.of(node);
    }

    /** What a number or a text identifies: {@code 70001}, {@code 70001.0} and "70001" are the same. */
    static String id(JsonNode value) {
        return value.asString("").strip().replaceFirst("^(\\d+)\\.0+$", "$1");
    }

    /** A whole number; a missing one, and one that can't be read, is none, and the latter is noted. */
    static OptionalInt whole(JsonNode node, String field, List<Remark> notes) {
        JsonNode value = node.path(field);
        Optional<BigDecimal> number = decimal(node, field)
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .filter(it -> it.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0);
        if (number.isEmpty() && !isMissing(value)) {
            notes.add(notRead(field, value));
        }
        return number.map(it -> OptionalInt.of(it.intValue())).orElseGet(OptionalInt::empty);
    }

    /** A whole number from 0 to {@code most}; none where it is missing or no such number, both of which is noted. */
    static OptionalInt needed(JsonNode node, String field, int most, List<Remark> notes) {
        if (isMissing(node.path(field))) {
            notes.add(Remark.of(Remark.Kind.FIELD_MISSING, field));
        }
        OptionalInt number = whole(node, field, notes);
        if (number.isPresent() && (number.getAsInt() < 0 || number.getAsInt() > most)) {
            notes.add(notRead(field, node.path(field)));
            return OptionalInt.empty();
        }
        return number;
    }

    /** Says that a value was left out. */
    static Remark notRead(String field, JsonNode value) {
        return Remark.of(Remark.Kind.FIELD_NOT_READ, field, shown(value));
    }

    /** A value as it stands in the file, but for the quotes around a text, and no more than fits into a line. */
    static String shown(JsonNode value) {
        String whole = value.isString() ? value.asString() : value.toString();
        return whole.length() > LONGEST_SHOWN ? whole.substring(0, LONGEST_SHOWN) + "…" : whole;
    }

    static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.asString().isBlank();
    }

    /** A number, as such or as text; empty when it is none. */
    static Optional<BigDecimal> decimal(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isNumber() || value.isString() ? value.asString().strip() : "";
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A title as its letters and digits, to tell whether two are written differently only. */
    static String letters(String title) {
        return Normalizer.normalize(title.replace("&", "and"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}

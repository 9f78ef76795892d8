package app.lectern.exchange.documents;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.base.UnseenCharacters;
import app.lectern.base.UserId;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import app.lectern.people.PersonNames;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a document; each method throws {@link RowRejected} when what it reads is missing or wrong. */
class Fields {

    private static final String COURSE_ID = "courseID";
    private static final String USER_ID = "user_id";

    private static final int LONGEST_CHOICE = 40;

    private final Document document;
    private final String path;

    Fields(Document document) {
        this(document, "");
    }

    /** @param path what stands before the names of the fields when people are told of one */
    private Fields(Document document, String path) {
        this.document = document;
        this.path = path;
    }

    /** Whether the document says anything of the field, be it that there is nothing. */
    boolean has(String field) {
        return document.containsKey(field);
    }

    private RowRejected rejected(Kind kind, String field, Object... details) {
        return new RowRejected(
                kind, Stream.concat(Stream.of(path + field), Stream.of(details)).toArray());
    }

    /** What stands in the field, for people to recognise the row by; may be empty. */
    String label(String field) {
        Object value = document.get(field);
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
    }

    CourseId courseId() {
        String text = label(COURSE_ID);
        if (text.isEmpty()) {
            throw rejected(Kind.FIELD_MISSING, COURSE_ID);
        }
        try {
            return new CourseId(text);
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Kind.COURSE_ID_INVALID, text);
        }
    }

    UserId userId() {
        return new UserId(wholeNumber(USER_ID, 1, Integer.MAX_VALUE));
    }

    Optional<UserId> userIdIfAny() {
        try {
            return Optional.of(userId());
        } catch (RowRejected e) {
            return Optional.empty();
        }
    }

    Optional<CourseId> courseIdIfAny() {
        try {
            return Optional.of(courseId());
        } catch (RowRejected e) {
            return Optional.empty();
        }
    }

    String text(String field, int longest) {
        return textIfAny(field, longest).orElseThrow(() -> rejected(Kind.FIELD_MISSING, field));
    }

    /** A text of one line; empty when there is nothing but white space. */
    Optional<String> textIfAny(String field, int longest) {
        Optional<String> text = given(field, longest);
        text.filter(UnseenCharacters::inLine).ifPresent(odd -> {
            throw rejected(Kind.FIELD_NOT_PLAIN, field);
        });
        return text;
    }

    /** A first or last name; empty when there is nothing but white space. */
    Optional<String> nameIfAny(String field) {
        Optional<String> name = textIfAny(field, Integer.MAX_VALUE);
        name.filter(it -> it.codePointCount(0, it.length()) > PersonNames.LONGEST)
                .ifPresent(tooLong -> {
                    throw rejected(Kind.FIELD_TOO_LONG, field, PersonNames.LONGEST);
                });
        return name;
    }

    /** A text of any number of lines, without tabs; empty when there is nothing but white space. */
    Optional<String> linesIfAny(String field, int longest) {
        Optional<String> text = given(field, longest).map(it -> it.replace('\t', ' '));
        text.filter(UnseenCharacters::inLines).ifPresent(odd -> {
            throw rejected(Kind.FIELD_NOT_PLAIN, field);
        });
        return text;
    }

    private Optional<String> given(String field, int longest) {
        Object value = document.get(field);
        if (value != null && !(value instanceof String)) {
            throw rejected(Kind.FIELD_NOT_TEXT, field);
        }
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > longest) {
            throw rejected(Kind.FIELD_TOO_LONG, field, longest);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A first name. */
    String name(String field) {
        return nameIfAny(field).orElseThrow(() -> rejected(Kind.FIELD_MISSING, field));
    }

    /** A text that may be written as a number; empty when there is nothing. */
    Optional<String> textOrNumberIfAny(String field) {
        return document.get(field) instanceof Number
                ? Optional.of(Integer.toString(wholeNumber(field, Integer.MAX_VALUE)))
                : textIfAny(field, Integer.MAX_VALUE);
    }

    /** Some of a few values; none when there is nothing. */
    <T extends Enum<T>> Set<T> choices(String field, Map<String, T> names, Class<T> type) {
        List<?> values = list(field, names.size());
        var chosen = EnumSet.noneOf(type);
        for (int i = 0; i < values.size(); i++) {
            chosen.add(Objects.requireNonNullElseGet(
                    element(field, i, values.get(i)).choice(element(field, i), names, type), () -> {
                        throw rejected(Kind.FIELD_MISSING, field);
                    }));
        }
        return chosen;
    }

    /** One of a few values, told apart without regard to case; {@code null} when there is nothing. */
    <T extends Enum<T>> @Nullable T choice(String field, Map<String, T> names, Class<T> type) {
        String text = textIfAny(field, LONGEST_CHOICE).orElse(null);
        if (text == null) {
            return null;
        }
        T chosen = names.get(text.toUpperCase(Locale.ROOT));
        if (chosen == null) {
            throw rejected(Kind.VALUE_UNKNOWN, field, text, Arrays.toString(type.getEnumConstants()));
        }
        return chosen;
    }

    /** Texts of one line, none of them blank; none when there is nothing. */
    List<String> texts(String field, int most, int longest) {
        List<?> values = list(field, most);
        return IntStream.range(0, values.size())
                .mapToObj(i -> element(field, i, values.get(i)).text(element(field, i), longest))
                .toList();
    }

    private Fields element(String field, int i, Object value) {
        return new Fields(new Document(element(field, i), value), path);
    }

    private static String element(String field, int i) {
        return field + "[" + i + "]";
    }

    /** Documents within this one; none when there is nothing. */
    List<Fields> documents(String field, int most) {
        List<?> values = list(field, most);
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    if (!(values.get(i) instanceof Document inner)) {
                        throw rejected(Kind.FIELD_NOT_AN_OBJECT, element(field, i));
                    }
                    return new Fields(inner, path + element(field, i) + ".");
                })
                .toList();
    }

    private List<?> list(String field, int most) {
        Object value = document.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw rejected(Kind.FIELD_NOT_A_LIST, field);
        }
        if (list.size() > most) {
            throw rejected(Kind.FIELD_TOO_MANY, field, most);
        }
        return list;
    }

    /** Whether something is so; not when there is nothing. */
    boolean flag(String field) {
        Object value = document.get(field);
        if (value != null && !(value instanceof Boolean)) {
            throw rejected(Kind.FIELD_NOT_TRUE_OR_FALSE, field);
        }
        return Boolean.TRUE.equals(value);
    }

    TermId termId(String field) {
        String text = text(field, Integer.MAX_VALUE);
        return TermId.parse(text).orElseThrow(() -> new RowRejected(Kind.TERM_ID_INVALID, text));
    }

    /** A whole number from 0 to {@code most}, in whichever of the number types it stands. */
    int wholeNumber(String field, int most) {
        return wholeNumber(field, 0, most);
    }

    /** A whole number from {@code least} to {@code most}, in whichever of the number types it stands. */
    int wholeNumber(String field, int least, int most) {
        double number = number(field);
        if (number != Math.rint(number)) {
            throw rejected(Kind.FIELD_NOT_A_WHOLE_NUMBER, field);
        }
        if (number < least || number > most) {
            throw rejected(Kind.FIELD_OUT_OF_RANGE, field, least, most);
        }
        return (int) number;
    }

    private double number(String field) {
        @Nullable Object value = document.get(field);
        if (value == null) {
            throw rejected(Kind.FIELD_MISSING, field);
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw rejected(Kind.FIELD_NOT_A_WHOLE_NUMBER, field);
    }
}

package app.lectern.exchange.documents;

import app.lectern.base.CourseId;
import app.lectern.base.UnseenCharacters;
import app.lectern.base.UserId;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import app.lectern.people.PersonNames;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a document; each method throws {@link RowRejected} when what it reads is missing or wrong. */
class Fields {

    private static final String COURSE_ID = "courseID";
    private static final String USER_ID = "user_id";

    private final Document document;

    Fields(Document document) {
        this.document = document;
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
            throw new RowRejected(Kind.FIELD_MISSING, COURSE_ID);
        }
        try {
            return new CourseId(text);
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Kind.COURSE_ID_INVALID, text);
        }
    }

    UserId userId() {
        int number = wholeNumber(USER_ID, Integer.MAX_VALUE);
        if (number < 1) {
            throw new RowRejected(Kind.FIELD_OUT_OF_RANGE, USER_ID, 1, Integer.MAX_VALUE);
        }
        return new UserId(number);
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
        return textIfAny(field, longest).orElseThrow(() -> new RowRejected(Kind.FIELD_MISSING, field));
    }

    /** A text of one line; empty when there is nothing but white space. */
    Optional<String> textIfAny(String field, int longest) {
        Optional<String> text = given(field, longest);
        text.filter(UnseenCharacters::inLine).ifPresent(odd -> {
            throw new RowRejected(Kind.FIELD_NOT_PLAIN, field);
        });
        return text;
    }

    /** A first or last name; empty when there is nothing but white space. */
    Optional<String> nameIfAny(String field) {
        Optional<String> name = textIfAny(field, Integer.MAX_VALUE);
        name.filter(it -> it.codePointCount(0, it.length()) > PersonNames.LONGEST)
                .ifPresent(tooLong -> {
                    throw new RowRejected(Kind.FIELD_TOO_LONG, field, PersonNames.LONGEST);
                });
        return name;
    }

    /** A text of any number of lines, without tabs; empty when there is nothing but white space. */
    Optional<String> linesIfAny(String field, int longest) {
        Optional<String> text = given(field, longest).map(it -> it.replace('\t', ' '));
        text.filter(UnseenCharacters::inLines).ifPresent(odd -> {
            throw new RowRejected(Kind.FIELD_NOT_PLAIN, field);
        });
        return text;
    }

    private Optional<String> given(String field, int longest) {
        Object value = document.get(field);
        if (value != null && !(value instanceof String)) {
            throw new RowRejected(Kind.FIELD_NOT_TEXT, field);
        }
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > longest) {
            throw new RowRejected(Kind.FIELD_TOO_LONG, field, longest);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A whole number from 0 to {@code most}, in whichever of the number types it stands. */
    int wholeNumber(String field, int most) {
        double number = number(field);
        if (number != Math.rint(number)) {
            throw new RowRejected(Kind.FIELD_NOT_A_WHOLE_NUMBER, field);
        }
        if (number < 0 || number > most) {
            throw new RowRejected(Kind.FIELD_OUT_OF_RANGE, field, 0, most);
        }
        return (int) number;
    }

    private double number(String field) {
        @Nullable Object value = document.get(field);
        if (value == null) {
            throw new RowRejected(Kind.FIELD_MISSING, field);
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new RowRejected(Kind.FIELD_NOT_A_WHOLE_NUMBER, field);
    }
}

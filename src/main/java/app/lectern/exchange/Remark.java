package app.lectern.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something an import has to say, in words that are looked up under {@link #key()}.
 *
 * @param kind what it is about
 * @param details what the words are filled in with
 */
public record Remark(Kind kind, List<String> details) {

    public static Remark of(Kind kind, Object... details) {
        return new Remark(kind, Stream.of(details).map(Object::toString).toList());
    }

    /** The key of its words. */
    public String key() {
        return "import.remark." + kind.name();
    }

    /** What remarks are about. */
    public enum Kind {
        NO_FILE,
        FILE_ENCODING,
        FILE_NOT_JSON,
        FILE_VALUE_TOO_LARGE,
        FILE_ROW_TOO_LONG,
        FILES_TOO_MANY,
        FILES_TOO_MANY_ROWS,
        FILE_EMPTY,
        FILE_WITHOUT_COLUMNS,
        FILE_NO_TABLE,
        FILE_SHAPE,
        FILE_MISSING,
        FILE_TWICE,
        FILE_IGNORED,
        SCHOOLS_NOT_IMPORTED,
        CATALOG_MISSING,
        PREREQUISITES_MISSING,
        REQUIREMENTS_OF_NO_SECTION,
        ARCHIVE_UNREADABLE,
        ARCHIVE_TOO_LARGE,
        SEMESTER_TOO_LARGE,
        TERM_NOT_GIVEN,
        TERM_WITHOUT_DATES,
        NO_SECTIONS,
        NO_TIMESLOTS,
        NO_DATES,
        TERM_ENDS_BEFORE_START,
        TERM_NAME_NOT_PLAIN,

        TERM_CREATED,
        TERM_KEPT,
        TERM_ARCHIVED,
        PLACES_NOT_IMPORTED,
        UNSEEN_LEFT_OUT,
        FIELD_NOT_IMPORTED,
        FIELDS_NOT_IMPORTED,
        MISSING_IN_SECTIONS,
        MISSING_IN_COURSES,
        FIELD_NOT_READ_IN,

        REMARKS_LEFT_OUT,
        ROW_NOT_JSON,
        ROW_TOO_LONG,
        ROW_VALUE_TOO_LARGE,
        ROW_NOT_AN_OBJECT,
        ROW_OF_OTHER_LENGTH,
        FIELD_MISSING,
        FIELD_NOT_TEXT,
        FIELD_TOO_LONG,
        FIELD_NOT_PLAIN,
        FIELD_NOT_A_WHOLE_NUMBER,
        FIELD_OUT_OF_RANGE,
        FIELD_NOT_A_LIST,
        FIELD_NOT_AN_OBJECT,
        FIELD_NOT_TRUE_OR_FALSE,
        FIELD_TOO_MANY,
        VALUE_UNKNOWN,
        TERM_ID_INVALID,
        STUDENT_NUMBER_INVALID,
        STUDENT_NUMBER_OF_ANOTHER,
        STUDENT_NUMBER_DIFFERS,
        NO_ROLE,
        COURSE_ID_INVALID,
        SECTION_NUMBER_INVALID,
        SECTION_NUMBER_TWICE,
        EMAIL_INVALID,
        EMAIL_OF_ANOTHER,
        NOT_AN_IMPORTED_ACCOUNT,
        USER_UNKNOWN,
        NOT_A_STUDENT,
        COURSE_NOT_THERE,
        COURSE_NOT_TAUGHT,
        SECTION_NOT_THERE,
        ENROLLMENT_REFUSED,

        FIELD_CHANGES,
        BY_HAND_KEPT,
        BY_HAND_OVERWRITTEN,
        NOT_IN_CATALOG,
        CREDITS_UNKNOWN,
        CREDITS_DIFFER,
        CREDITS_RANGE,
        CREDITS_ROUNDED,
        TITLES_DIFFER,
        TITLE_CUT,
        FILED_UNDER,
        PREREQUISITES_DIFFER,
        PREREQUISITE_UNREADABLE,
        PREREQUISITE_UNTYPED,
        PREREQUISITE_TEST,
        PREREQUISITE_UNKNOWN,
        COREQUISITE_ITSELF,
        COREQUISITE_UNKNOWN,
        LECTURE_UNKNOWN,
        NO_MEETING_TIME,
        DAYS_WITHOUT_TIME,
        MEETING_UNREADABLE,
        MEETS_OUTSIDE_TERM,
        MORE_STUDENTS_THAN_SEATS,
        RESERVED_OVERDRAWN,
        RESERVED_WITHOUT_SEATS,
        FIELD_NOT_READ,
        FIELD_CUT,
        SEATS_SHARED,
        UNTIL_MIDNIGHT,
        PASSWORD_LEFT_OUT,
        ROLE_NOT_GIVEN,
        EMAIL_KEPT,
        COMPLETED_NOT_IN_CATALOG,
        GRADE_UNKNOWN
    }
}

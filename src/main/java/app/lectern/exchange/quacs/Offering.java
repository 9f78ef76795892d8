package app.lectern.exchange.quacs;

import static java.util.stream.Collectors.joining;

import app.lectern.base.CourseId;
import app.lectern.exchange.Remark;
import app.lectern.exchange.RowRejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A section as {@code courses.json} has it.
 *
 * @param courseId its course
 * @param title its title, or that of the course record it stands in; {@code null} when neither has one
 * @param crn its number in the term
 * @param number what the college calls it within the course: {@code 01}, or {@code 1-2} for a laboratory
 * @param credits what it is worth; {@code null} when nothing tells
 * @param capacity how many seats it has; {@code null} when nothing tells
 * @param timeslots when it meets
 * @param notes what was adapted
 */
record Offering(
        CourseId courseId,
        @Nullable String title,
        String crn,
        String number,
        @Nullable Integer credits,
        @Nullable Integer capacity,
        JsonNode timeslots,
        List<Remark> notes) {

    private static final Pattern LABORATORY = Pattern.compile("0*(\\d+)-\\d+");
    private static final int MOST_CREDITS = 99;
    private static final int MOST_SEATS = 9_999;

    /**
     * @param record the course record that the section stands in
     * @param catalog the courses of the catalog
     * @throws RowRejected when its number is missing, or the course can't be told
     */
    static Offering of(JsonNode record, JsonNode section, Set<CourseId> catalog) {
        var notes = new ArrayList<Remark>();
        String crn = crn(section);
        var offering = new Offering(
                courseId(record, section, catalog, notes),
                title(record, section, notes),
                crn,
                Fields.id(section.path("sec")),
                credits(section, notes),
                capacity(section, notes),
                section.path("timeslots"),
                notes);
        noteSharedSeats(section, notes);
        return offering;
    }

    /** The section's own course where the catalog has it: records may hold sections of courses with the same title. */
    private static CourseId courseId(JsonNode record, JsonNode section, Set<CourseId> catalog, List<Remark> notes) {
        Optional<CourseId> own = bySubject(section);
        Optional<CourseId> filedUnder = recordId(record);
        if (filedUnder.isEmpty()) {
            return own.orElseThrow(() -> ofNoCourse(record));
        }
        if (own.isPresent() && !own.equals(filedUnder) && catalog.contains(own.get())) {
            notes.add(Remark.of(Remark.Kind.FILED_UNDER, filedUnder.get()));
            return own.get();
        }
        return filedUnder.get();
    }

    /** Says that a record tells no course. */
    static RowRejected ofNoCourse(JsonNode record) {
        JsonNode id = record.path("id");
        return Fields.isMissing(id)
                ? new RowRejected(Remark.Kind.FIELD_MISSING, "id")
                : new RowRejected(Remark.Kind.COURSE_ID_INVALID, Fields.shown(id));
    }

    /** The course that a record is of, by its id or else by its subject and number. */
    static Optional<CourseId> recordId(JsonNode record) {
        try {
            return Optional.of(Fields.courseId(record.path("id").asString("")));
        } catch (RowRejected noId) {
            return bySubject(record);
        }
    }

    private static Optional<CourseId> bySubject(JsonNode node) {
        String subject = node.path("subj").asString("").strip();
        String number = Fields.id(node.path("crse"));
        try {
            return subject.isEmpty() || number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fields.courseId(subject + " " + number));
        } catch (RowRejected noId) {
            return Optional.empty();
        }
    }

    static String crn(JsonNode section) {
        String crn = Fields.id(section.path("crn"));
        if (crn.isEmpty()) {
            throw new RowRejected(Remark.Kind.FIELD_MISSING, "crn");
        }
        return crn;
    }

    private static @Nullable String title(JsonNode record, JsonNode section, List<Remark> notes) {
        return Fields.title(section, "title", notes)
                .or(() -> Fields.title(record, "title", notes))
                .orElse(null);
    }

    private static @Nullable Integer credits(JsonNode section, List<Remark> notes) {
        Optional<BigDecimal> least = credits(section, "credMin", notes);
        Optional<BigDecimal> most = credits(section, "credMax", notes);
        if (Fields.isMissing(section.path("credMin"))) {
            notes.add(Remark.of(Remark.Kind.FIELD_MISSING, "credMin"));
        }
        BigDecimal credits = least.or(() -> most).orElse(null);
        if (credits == null) {
            return null;
        }
        int whole = credits.setScale(0, RoundingMode.HALF_UP).intValue();
        if (credits.compareTo(BigDecimal.valueOf(whole)) != 0) {
            notes.add(Remark.of(Remark.Kind.CREDITS_ROUNDED, plain(credits), whole));
        }
        most.filter(it -> it.compareTo(credits) != 0)
                .ifPresent(it -> notes.add(Remark.of(Remark.Kind.CREDITS_RANGE, plain(credits), plain(it))));
        return whole;
    }

    private static Optional<BigDecimal> credits(JsonNode section, String field, List<Remark> notes) {
        Optional<BigDecimal> credits = Fields.decimal(section, field)
                .filter(it -> it.signum() >= 0 && it.compareTo(BigDecimal.valueOf(MOST_CREDITS)) <= 0);
        JsonNode value = section.path(field);
        if (credits.isEmpty() && !Fields.isMissing(value)) {
            notes.add(Fields.notRead(field, value));
        }
        return credits;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Integer capacity(JsonNode section, List<Remark> notes) {
        OptionalInt capacity = Fields.needed(section, "cap", MOST_SEATS, notes);
        int taken = Fields.whole(section, "act", notes).orElse(0);
        if (capacity.isPresent() && taken > capacity.getAsInt()) {
            notes.add(Remark.of(Remark.Kind.MORE_STUDENTS_THAN_SEATS, taken, capacity.getAsInt()));
        }
        return capacity.isPresent() ? capacity.getAsInt() : null;
    }

    /** Sections of different courses that share their seats are told, as each has seats of its own here. */
    private static void noteSharedSeats(JsonNode section, List<Remark> notes) {
        String shared = section.properties().stream()
                .filter(it -> it.getKey().startsWith("xl_") && !Fields.isMissing(it.getValue()))
                .map(it -> it.getKey() + " " + Fields.shown(it.getValue()))
                .collect(joining(", "));
        if (!shared.isEmpty()) {
            notes.add(Remark.of(Remark.Kind.SEATS_SHARED, shared));
        }
    }

    boolean isLaboratory() {
        return LABORATORY.matcher(number).matches();
    }

    /** The number of the lecture that this laboratory belongs to, without leading zeros; empty for a lecture. */
    Optional<String> lectureNumber() {
        Matcher laboratory = LABORATORY.matcher(number);
        return laboratory.matches() ? Optional.of(laboratory.group(1)) : Optional.empty();
    }

    boolean isLecture(CourseId course, String lectureNumber) {
        return courseId.equals(course)
                && !isLaboratory()
                && number.replaceFirst("^0+(?=.)", "").equals(lectureNumber);
    }
}

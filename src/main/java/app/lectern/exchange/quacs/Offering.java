package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
import app.lectern.exchange.Remark;
import app.lectern.exchange.RowRejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A section as {@code courses.json} has it.
 *
 * @param courseId its course
 * @param title its title, or that of the course record it stands in
 * @param crn its number in the term
 * @param number what the college calls it within the course: {@code 01}, or {@code 1-2} for a laboratory
 * @param credits what it is worth
 * @param capacity how many seats it has
 * @param timeslots when it meets
 * @param notes what was adapted
 */
record Offering(
        CourseId courseId,
        String title,
        String crn,
        String number,
        int credits,
        int capacity,
        JsonNode timeslots,
        List<Remark> notes) {

    private static final Pattern LABORATORY = Pattern.compile("0*(\\d+)-\\d+");
    private static final int MOST_CREDITS = 99;
    private static final int MOST_SEATS = 9_999;

    /**
     * @param record the course record that the section stands in
     * @param catalog the courses of the catalog
     * @throws RowRejected when a field is missing or wrong
     */
    static Offering of(JsonNode record, JsonNode section, Set<CourseId> catalog) {
        var notes = new ArrayList<Remark>();
        return new Offering(
                courseId(record, section, catalog, notes),
                Fields.title(section.hasNonNull("title") ? section : record, "title"),
                crn(section),
                section.path("sec").asString(""),
                credits(section, notes),
                capacity(section, notes),
                section.path("timeslots"),
                notes);
    }

    /** The section's own course where the catalog has it: records may hold sections of courses with the same title. */
    private static CourseId courseId(JsonNode record, JsonNode section, Set<CourseId> catalog, List<Remark> notes) {
        CourseId filedUnder = Fields.courseId(record.path("id").asString(""));
        String own =
                section.path("subj").asString("") + " " + section.path("crse").asString("");
        if (!own.isBlank()) {
            CourseId ownId = Fields.courseId(own);
            if (!ownId.equals(filedUnder) && catalog.contains(ownId)) {
                notes.add(Remark.of(Remark.Kind.FILED_UNDER, filedUnder));
                return ownId;
            }
        }
        return filedUnder;
    }

    static String crn(JsonNode section) {
        String crn = section.path("crn").asString("").strip();
        if (crn.isEmpty()) {
            throw new RowRejected(Remark.Kind.FIELD_MISSING, "crn");
        }
        return crn;
    }

    private static int credits(JsonNode section, List<Remark> notes) {
        int credits = Fields.number(section, "credMin", MOST_CREDITS);
        Fields.decimal(section, "credMax")
                .filter(most -> most.compareTo(BigDecimal.valueOf(credits)) != 0)
                .ifPresent(most -> notes.add(Remark.of(
                        Remark.Kind.CREDITS_RANGE,
                        credits,
                        most.stripTrailingZeros().toPlainString())));
        return credits;
    }

    private static int capacity(JsonNode section, List<Remark> notes) {
        int capacity = Fields.number(section, "cap", MOST_SEATS);
        int taken = section.path("act").asInt(0);
        if (taken > capacity) {
            notes.add(Remark.of(Remark.Kind.MORE_STUDENTS_THAN_SEATS, taken, capacity));
        }
        return capacity;
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

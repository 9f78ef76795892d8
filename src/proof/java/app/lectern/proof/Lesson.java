package app.lectern.proof;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A section of a school to run on; it meets once a week, for an hour.
 *
 * @param component {@code LECTURE} or {@code LAB}
 * @param requires a course that must be done with before; {@code null} when none
 * @param corequisite a course that must be taken, too; {@code null} when none
 * @param group for whom the first seats are kept; {@code null} when for nobody
 * @param kept how many
 * @param mostWaiting how many may wait; {@code null} for any number
 */
record Lesson(
        String number,
        String course,
        String component,
        int credits,
        int capacity,
        DayOfWeek day,
        int hour,
        @Nullable String requires,
        @Nullable String corequisite,
        @Nullable String group,
        int kept,
        @Nullable Integer mostWaiting) {

    private static final String LECTURE = "LECTURE";
    private static final String LAB = "LAB";

    static Lesson of(int number, int capacity, DayOfWeek day, int hour) {
        return new Lesson(
                Integer.toString(1000 + number),
                "COMP-" + number,
                LECTURE,
                4,
                capacity,
                day,
                hour,
                null,
                null,
                null,
                0,
                null);
    }

    String id() {
        return Campus.TERM + "-" + number;
    }

    Lesson ofCourse(String other) {
        return new Lesson(
                number,
                other,
                component,
                credits,
                capacity,
                day,
                hour,
                requires,
                corequisite,
                group,
                kept,
                mostWaiting);
    }

    /** The laboratory of another course's lecture. */
    Lesson labOf(String lecture) {
        return new Lesson(
                number, lecture, LAB, 1, capacity, day, hour, requires, corequisite, group, kept, mostWaiting);
    }

    Lesson requiring(String other) {
        return new Lesson(
                number, course, component, credits, capacity, day, hour, other, corequisite, group, kept, mostWaiting);
    }

    Lesson takenWith(String other) {
        return new Lesson(
                number, course, component, credits, capacity, day, hour, requires, other, group, kept, mostWaiting);
    }

    Lesson keeping(int seats, String forWhom) {
        return new Lesson(
                number,
                course,
                component,
                credits,
                capacity,
                day,
                hour,
                requires,
                corequisite,
                forWhom,
                seats,
                mostWaiting);
    }

    Lesson waitedForBy(int most) {
        return new Lesson(
                number, course, component, credits, capacity, day, hour, requires, corequisite, group, kept, most);
    }

    /** Whether neither is taken without one like the other. */
    boolean goesWith(Lesson other) {
        return course.equals(other.course) ? !component.equals(other.component) : other.course.equals(corequisite);
    }

    Document document() {
        String title = "Course " + course;
        var document = new Document("_id", id())
                .append("courseID", course)
                .append("term", Campus.TERM)
                .append("component", component)
                .append("credits", credits)
                .append("capacity", capacity)
                .append("reserved", reserved())
                .append("meetings", List.of(meeting()))
                .append("instructors", List.of())
                .append("status", "OPEN")
                .append("taken", 0)
                .append("waiting", 0)
                .append("listing", listing(title))
                .append("version", 0L);
        return mostWaiting == null ? document : document.append("waitlistCapacity", mostWaiting);
    }

    private List<Document> reserved() {
        return group == null ? List.of() : List.of(new Document("group", group).append("seats", kept));
    }

    private Document meeting() {
        return new Document("days", List.of(day.name()))
                .append("start", LocalTime.of(hour, 0).toString())
                .append("end", LocalTime.of(hour + 1, 0).toString())
                .append("from", "2026-08-24")
                .append("to", "2026-12-11");
    }

    private Document listing(String title) {
        return new Document("title", title)
                .append("credits", credits)
                .append("subject", "COMP")
                .append("text", (course + " " + title).toLowerCase(Locale.ROOT))
                .append("key", course.replace("-", "").toLowerCase(Locale.ROOT))
                .append("seatsLeft", capacity);
    }

    Document courseDocument() {
        var document = new Document("courseID", course)
                .append("title", "Course " + course)
                .append("description", "About " + course)
                .append("credits", 4)
                .append("subject", "COMP")
                .append("corequisites", corequisite == null ? List.of() : List.of(corequisite));
        return requires == null
                ? document
                : document.append("prerequisites", new Document("type", "course").append("course", requires));
    }
}
